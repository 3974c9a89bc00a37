using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>Prints values as C#. A value that has no name is written where it is used; <see cref="Locals"/> sees to it that none is deep.</summary>
/// <param name="target">What the values are.</param>
/// <param name="known">What has a name: leaves, numbers, locals.</param>
internal sealed class ExpressionPrinter(ExpressionTarget target, IReadOnlyDictionary<Value, string> known)
{
    public string Print(Value value) => Code(value).Text;

    /// <summary>The expression itself, even when it has a name: what a local of that name is set to.</summary>
    public string PrintDefinition(Value value) => Definition(value).Text;

    /// <summary>A condition of C#, or a mask.</summary>
    public Code Condition(Value value) =>
        known.TryGetValue(value, out string? name) ? target.Write(Op.NotEqual, [new Code(name), target.Zero])
        : value.Op == Op.Constant ? target.Known(value.Constant != 0)
        : target.IsCondition(value.Op) ? Operation(value)
        : target.Write(Op.NotEqual, [Definition(value), target.Zero]);

    private Code Code(Value value) => known.TryGetValue(value, out string? name) ? new Code(name) : Definition(value);

    private Code Definition(Value value) =>
        value.Op == Op.Constant ? target.Constant(value.Constant)
        : target.IsCondition(value.Op) ? target.Write(Op.Select, [Operation(value), target.Constant(1), target.Constant(0)])
        : Operation(value);

    private Code Operation(Value value)
    {
        bool areConditions = value.Kind == OpKind.Logic;
        return target.Write(
            value, [.. value.Operands.Select((operand, i) => areConditions || (i == 0 && value.Op == Op.Select) ? Condition(operand) : Code(operand))]);
    }
}
