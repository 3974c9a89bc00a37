using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>Numbers, in double.</summary>
/// <param name="keptPowers">The powers that the frame keeps from step to step, in the order of their places; none where there is no frame.</param>
internal sealed class NumberTarget(IReadOnlyList<Value>? keptPowers = null) : ExpressionTarget
{
    public override Code Zero => new("0");

    public override Code Write(Op op, IReadOnlyList<Code> operands) => SpellingOf(op).Write(operands);

    public override Code Write(Value value, IReadOnlyList<Code> operands)
    {
        if (value.Op == Op.ListAt)
        {
            return new Code($"base.GetListNumber({value.Index}, {operands[0].Text})");
        }

        int place = keptPowers is null ? -1 : keptPowers.TakeWhile(kept => kept != value).Count();
        return place < 0 || place == keptPowers!.Count
            ? Write(value.Op, operands)
            : new Code($"frame.Power({place}, {operands[0].Text}, {operands[1].Text})");
    }

    public override bool IsCondition(Op op) => OpTable.Of(op).Kind != OpKind.List && SpellingOf(op).IsCondition;

    public override Code Known(bool holds) => new(holds ? "true" : "false");

    /// <summary>A whole number without a point would make an integer division, so divisions see a double.</summary>
    public override Code Constant(double value)
    {
        string text = Literals.Double(value);
        return WithSign(text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text);
    }

    private static Spelling SpellingOf(Op op) =>
        SpellingTable.Of(op).Number ?? throw new InvalidOperationException($"{op} is no operation on numbers.");
}
