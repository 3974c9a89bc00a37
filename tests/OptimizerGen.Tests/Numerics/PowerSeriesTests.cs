namespace OptimizerGen.Tests.Numerics;

/// <summary>Powers with a memory against those without, bit by bit.</summary>
public sealed class PowerSeriesTests
{
    private static readonly double[] s_bases =
    [
        0.9, 0.999, 0.9999, 1 - 1e-12, 0.5, 1.1, 1, -0.9, -1, 0, -0.0, 2, 1e-5, 3.7e8, 1e-200, 1e300,
        double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    private static readonly double[] s_exponents =
    [
        0, -0.0, 1, 2, 3, 15, 16, 17, 255, 256, 1e6, 1e6 + 1, uint.MaxValue - 1.0, uint.MaxValue, uint.MaxValue + 1.0, 1e15, 1e16, 1e300,
        0.5, 2.5, -0.5, -1, -2, -1000, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    public static TheoryData<double> Bases => [.. s_bases];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Counting_up_gives_the_bits_of_a_power_without_memory(double x)
    {
        var series = default(PowerSeries);
        for (int t = 1; t <= 5000; t++)
        {
            AssertSame(ref series, x, t);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_order_gives_the_bits_of_a_power_without_memory(int seed)
    {
        var random = new Random(seed);
        var series = default(PowerSeries);
        double x = 0, exponent = 0;
        for (int i = 0; i < 50_000; i++)
        {
            if (random.Next(10) == 0)
            {
                x = random.Next(2) == 0 ? s_bases[random.Next(s_bases.Length)] : random.NextDouble();
            }

            exponent = random.Next(6) switch
            {
                0 => s_exponents[random.Next(s_exponents.Length)],
                1 => Math.Floor(Math.Pow(2, random.NextDouble() * 34)),
                2 => exponent - random.Next(20),
                _ => exponent + 1,
            };
            AssertSame(ref series, x, exponent);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var series = default(PowerSeries);
        long before = GC.GetAllocatedBytesForCurrentThread();
        double sum = 0;
        for (int t = 1; t <= 1000; t++)
        {
            sum += series.Power(0.9, t);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(9, sum, 1e-12);
    }

    private static void AssertSame(ref PowerSeries series, double x, double exponent)
    {
        double expected = StepMath.Power(x, exponent), actual = series.Power(x, exponent);
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
            FormattableString.Invariant($"{x:R}^{exponent:R} is {expected:R} and {actual:R}"));
    }
}
