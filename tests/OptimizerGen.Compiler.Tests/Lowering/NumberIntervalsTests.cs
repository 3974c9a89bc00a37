using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Which numbers are surely positive, from the ranges alone. There, k is in (0, inf), n in [0, inf), b in [0, 1), a anywhere.</summary>
public sealed class NumberIntervalsTests
{
    [Theory]
    [InlineData("k")]
    [InlineData("t")]
    [InlineData("0.5")]
    [InlineData("1 - b")]
    [InlineData("1 - b^t")]
    [InlineData("1 - b^(2 * t)")]
    [InlineData("1 / (1 - b^t)")]
    [InlineData("1 / k")]
    [InlineData("1 / t")]
    [InlineData("sqrt(1 - b^t)")]
    [InlineData("sqrt(k)")]
    [InlineData("n + k")]
    [InlineData("n + 1")]
    [InlineData("max(a, 1e-8)")]
    [InlineData("min(k, 1)")]
    [InlineData("where(a > 0, k, 1)")]
    [InlineData("norm(grad) + k")]
    [InlineData("abs(a) + 1")]
    [InlineData("2 * (1 + n)")]
    public void Surely_positive(string number) => Assert.True(IsPositive(number));

    [Theory]
    [InlineData("a")]
    [InlineData("n")]
    [InlineData("b")]
    [InlineData("t - 1")]
    [InlineData("1 - a^t")]
    [InlineData("k * k")]
    [InlineData("k / n")]
    [InlineData("n / k")]
    [InlineData("-k")]
    [InlineData("norm(grad)")]
    [InlineData("exp(a)")]
    [InlineData("k - 1")]
    [InlineData("max(a, 0)")]
    [InlineData("min(k, a)")]
    [InlineData("where(a > 0, k, 0)")]
    [InlineData("epoch")]
    [InlineData("size(grad)")]
    public void Not_surely_positive(string number) => Assert.False(IsPositive(number));

    [Fact]
    public void A_range_is_a_range()
    {
        NumberInterval half = new(0, 1, true, false);
        Assert.True(half.Contains(0) && half.Contains(0.5) && !half.Contains(1) && !half.Contains(-1) && !half.Contains(double.NaN));
        Assert.Equal(new NumberInterval(0, 2, true, true), half.Union(new(1, 2, false, true)));
        Assert.Equal(new NumberInterval(0, 1, true, true), half.Union(new(0, 1, false, true)));
    }

    [Fact]
    public void An_open_end_is_the_next_double()
    {
        Assert.Equal(new NumberInterval(double.Epsilon, 1 - (1.0 / (1L << 53)), true, true), new NumberInterval(0, 1, false, false).Closed);
        Assert.Equal(new NumberInterval(-double.MaxValue, double.MaxValue, true, true), new NumberInterval(double.NegativeInfinity, double.PositiveInfinity, false, false).Closed);
        Assert.Equal(new NumberInterval(-1, double.PositiveInfinity, true, true), new NumberInterval(-1, double.PositiveInfinity, true, true).Closed);
    }

    private static bool IsPositive(string number)
    {
        Kernel update = LoweringText.Bind($"update: theta = ({number}) * grad").Update;
        Value product = update.Stores[^1].Value;
        return product.Op != Op.Multiply || new NumberIntervals(update.Declarations).IsPositive(product.Operands[0]);
    }
}
