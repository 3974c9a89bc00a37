using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds a schedule that is called inside an expression.</summary>
internal interface IScheduleCalls
{
    BoundExpression? Bind(CallSyntax call, ExpressionBinder expressions, Scope scope);
}
