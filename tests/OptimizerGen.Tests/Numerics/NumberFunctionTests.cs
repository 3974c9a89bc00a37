using System.Numerics;

namespace OptimizerGen.Tests.Numerics;

/// <summary>
/// The functions of numbers against whole numbers of any length, over the whole range of double. Where the result is not
/// below the smallest normal number it is within 0.51 units in the last place, so that it is the nearest double but for
/// a case in a hundred; below, within 0.76.
/// </summary>
public sealed class NumberFunctionTests
{
    private const int Samples = 800;

    [Fact]
    public void Exp() => Check(StepMath.Exp, x => ExactMath.Exp(ExactMath.Of(x)), x => Math.Abs(x) < 745, Signed(-60, 10));

    [Fact]
    public void ExpM1() => Check(StepMath.ExpM1, x => ExactMath.ExpM1(ExactMath.Of(x)), x => x is > -745 and < 709, Signed(-1074, 10));

    [Fact]
    public void Log() => Check(StepMath.Log, x => ExactMath.Log(ExactMath.Of(x)), x => x > 0, AroundOne(Positive(-1074, 1024)));

    [Fact]
    public void LogP1() => Check(StepMath.LogP1, x => ExactMath.LogP1(ExactMath.Of(x)), x => x > -1, Signed(-1074, 1024));

    [Fact]
    public void Tanh() => Check(StepMath.Tanh, x => ExactMath.Tanh(ExactMath.Of(x)), x => Math.Abs(x) < 700, Signed(-1074, 6));

    [Fact]
    public void Sin() => Check(StepMath.Sin, ExactMath.Sin, double.IsFinite, Angles());

    [Fact]
    public void Cos() => Check(StepMath.Cos, ExactMath.Cos, double.IsFinite, Angles());

    [Fact]
    public void Cbrt() => Check(StepMath.Cbrt, ExactMath.Cbrt, x => x != 0, Signed(-1074, 1024));

    [Fact]
    public void Atan2()
    {
        double[] x = [.. Signed(-80, 80)], y = [.. Signed(-80, 80).Reverse()];
        double worst = x.Zip(y).Max(point => ExactMath.Error(StepMath.Atan2(point.Second, point.First), ExactMath.Atan2(point.Second, point.First)));
        Assert.InRange(worst, 0, 0.51);
        Assert.InRange(ExactMath.Error(StepMath.Atan2(5e-324, 1e-10), ExactMath.Of(5e-324) * 10_000_000_000), 0, 0.51);
        Assert.InRange(ExactMath.Error(StepMath.Atan2(3e300, 2e300), ExactMath.Atan2(3, 2)), 0, 0.51);
    }

    [Fact]
    public void Power()
    {
        var random = new Random(7);
        double worst = 0, worstBelow = 0;
        for (int i = 0; i < Samples; i++)
        {
            double x = Math.ScaleB(1 + random.NextDouble(), random.Next(-1074, 1024));
            double y = ((random.NextDouble() * 2200) - 1100) / Math.Max(Math.Abs(Math.Log2(x)), 1e-3);
            y = random.Next(4) == 0 ? Math.Round(y) : y;
            BigInteger expected = ExactMath.Power(x, y);
            double actual = StepMath.Power(x, y), error = ExactMath.Error(actual, expected);
            bool isBelow = actual < 2.2250738585072014e-308;
            (worst, worstBelow) = isBelow ? (worst, Math.Max(worstBelow, error)) : (Math.Max(worst, error), worstBelow);
        }

        Assert.InRange(worst, 0.4, 0.51);
        Assert.InRange(worstBelow, 0.4, 0.76);
    }

    [Theory]
    [InlineData(2, -1074, double.Epsilon)]
    [InlineData(2, 1023, 8.98846567431158E+307)]
    [InlineData(-2, -1073, -1E-323)]
    [InlineData(0.5, 1074, double.Epsilon)]
    [InlineData(0.5, -1023, 8.98846567431158E+307)]
    [InlineData(10, -300, 1e-300)]
    [InlineData(1e-300, 1, 1e-300)]
    public void A_power_reaches_the_ends_of_the_range(double x, double exponent, double expected) => Assert.Equal(expected, StepMath.Power(x, exponent));

    private static void Check(Func<double, double> function, Func<double, BigInteger> exact, Func<double, bool> isMeant, IEnumerable<double> samples)
    {
        double worst = 0, at = 0;
        foreach (double x in samples.Where(isMeant))
        {
            double actual = function(x), error = ExactMath.Error(actual, exact(x)) - (Math.Abs(actual) < 2.2250738585072014e-308 ? 0.25 : 0);
            (worst, at) = error > worst || double.IsNaN(error) ? (error, x) : (worst, at);
        }

        Assert.True(worst is > 0.4 and <= 0.51, FormattableString.Invariant($"{worst} units at {at:R}"));
    }

    private static IEnumerable<double> Positive(int lowest, int highest)
    {
        var random = new Random(20141222);
        return Enumerable.Range(0, Samples).Select(_ => Math.ScaleB(1 + random.NextDouble(), random.Next(lowest, highest)));
    }

    private static IEnumerable<double> Signed(int lowest, int highest) => Positive(lowest, highest).Select((x, i) => i % 2 == 0 ? x : -x);

    private static IEnumerable<double> AroundOne(IEnumerable<double> samples) =>
        samples.Concat(Positive(-53, 0).SelectMany(x => (double[])[1 + x, 1 - (x / 2)]));

    /// <summary>Angles of all sizes, near multiples of π/2, and the double that is nearest to one of them.</summary>
    private static IEnumerable<double> Angles() => Signed(-1074, 1024)
        .Concat(Signed(-2, 30))
        .Concat(Enumerable.Range(1, 300).Select(n => n * Math.PI / 2))
        .Append(Math.ScaleB(6381956970095103, 797));
}
