using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Puts constants in the place of conditions that are known. What is chosen may be a number where the choice had a value
/// for each element; a number stands for all of them, rounded to their type. An operation on elements stays one even when
/// all that it works on has become numbers, since numbers are computed in double.
/// </summary>
internal sealed class Substitution(ValueFactory factory, IReadOnlyDictionary<Value, double> known) : ValueRewriter(factory)
{
    protected override Value RewriteCore(Value value)
    {
        if (known.TryGetValue(value, out double constant))
        {
            return Factory.Constant(constant);
        }

        if (value.Op == Op.Select && known.TryGetValue(value.Operands[0], out double truth))
        {
            return Rewrite(value.Operands[truth != 0 ? 1 : 2]);
        }

        if (TakesMatrices(value))
        {
            return Factory.Like(value, [.. value.Operands.Select(OfElements)]);
        }

        bool keepsElements = value is { IsElement: true, Operands.Count: > 0, Kind: not OpKind.Place, Op: not Op.Select } && value.Operands.All(operand => Rewrite(operand).IsNumber);
        return keepsElements
            ? Factory.Make(value.Op, [.. value.Operands.Select(OfElements)])
            : RewriteOperands(value);
    }

    /// <summary>Whether a number would not do in the place of what it is made of.</summary>
    private static bool TakesMatrices(Value value) =>
        value.Kind == OpKind.Matrix || (value.Kind == OpKind.Reduction && value.Operands.Any(operand => ShapeInfo.IsOtherMatrix(operand.Shape)));

    /// <summary>A choice that remains one, although it is known, for the sake of its shape.</summary>
    private Value OfElements(Value value) => !value.IsElement || Rewrite(value).IsElement
        ? Rewrite(value)
        : Factory.Make(Op.Select, Rewrite(value.Operands[0]), OfElements(value.Operands[1]), OfElements(value.Operands[2]));
}
