using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds a schedule that is called inside an expression.</summary>
internal interface IScheduleCalls
{
    Value? Bind(CallSyntax call, SpecText source, Scope scope);
}
