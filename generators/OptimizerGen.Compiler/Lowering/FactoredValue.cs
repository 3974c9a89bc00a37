using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>A value for an element as a number times the rest.</summary>
/// <param name="Number">The number in front.</param>
/// <param name="Core">The rest.</param>
/// <param name="IsAsWritten">Whether the rule multiplies just so, or there is nothing in front.</param>
internal readonly record struct FactoredValue(Value Number, Value Core, bool IsAsWritten = true)
{
    public bool HasNumber => !Number.IsConstant(1);

    public bool IsReciprocal => Core.Op == Op.Divide && Core.Operands[0].IsConstant(1);

    public Value Whole(ValueFactory factory) => IsReciprocal
        ? factory.Make(Op.Divide, Number, Core.Operands[1])
        : factory.Make(Op.Multiply, Number, Core);
}
