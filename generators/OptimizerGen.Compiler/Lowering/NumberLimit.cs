using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>What a rewrite asks of a number: that its size lies between 2^−digits and 2^digits.</summary>
/// <param name="Number">The number.</param>
/// <param name="Digits">How many binary digits it may be away from 1.</param>
/// <param name="AllowsZero">Whether it may be 0 as well.</param>
internal readonly record struct NumberLimit(Value Number, int Digits, bool AllowsZero)
{
    /// <summary>The limit that implies all of some of one number.</summary>
    public static NumberLimit Strictest(IEnumerable<NumberLimit> limits) =>
        limits.Aggregate((a, b) => new NumberLimit(a.Number, Math.Min(a.Digits, b.Digits), a.AllowsZero && b.AllowsZero));

    /// <summary>Whether the number keeps it, as a number of the step: 1 or 0, and 0 for NaN. What its interval already says is not asked.</summary>
    public Value Condition(ValueFactory factory, NumberInterval interval)
    {
        double largest = BitConverter.Int64BitsToDouble((1023L + Digits) << 52);
        Value size = interval.IsNonNegative ? Number : factory.Make(Op.Abs, Number);
        Value? low = interval.Lower >= 1 / largest ? null : factory.Make(Op.GreaterOrEqual, size, factory.Constant(1 / largest));
        Value? high = interval.IsNonNegative && interval.Upper <= largest ? null : factory.Make(Op.LessOrEqual, size, factory.Constant(largest));
        Value within = low is null ? high! : high is null ? low : factory.Make(Op.And, low, high);
        return AllowsZero && interval.Lower <= 0
            ? factory.Make(Op.Or, factory.Make(Op.Equal, Number, factory.Constant(0)), within)
            : within;
    }
}
