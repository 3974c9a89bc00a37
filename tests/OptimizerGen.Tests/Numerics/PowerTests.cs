using System.Numerics;

namespace OptimizerGen.Tests.Numerics;

/// <summary>Whole powers against whole numbers of any length.</summary>
public class PowerTests
{
    public static TheoryData<double> Bases => [0.9, 0.95, 0.99, 0.999, 0.9999, 0.5, 1 - 1e-12, 1.1, -0.9, 2, 1e-5, 3.7e8];

    [Theory]
    [MemberData(nameof(Bases))]
    public void A_whole_power_is_the_exact_one_rounded_once(double x)
    {
        foreach (int exponent in (int[])[0, 1, 2, 3, 4, 5, 7, 10, 17, 31, 64, 100, 255, 999, 1000, 1777, 4095, 20011])
        {
            double expected = ExactPower(x, exponent);
            if (Math.Abs(expected) is > 1e-250 and < 1e280)
            {
                Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(StepMath.Power(x, exponent)));
            }
        }
    }

    [Theory]
    [InlineData(0.9, -3, 1 / 0.729)]
    [InlineData(4, 0.5, 2)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 5, 0)]
    [InlineData(1e200, 2, double.PositiveInfinity)]
    [InlineData(1e305, 1, 1e305)]
    [InlineData(-1e305, 1, -1e305)]
    [InlineData(0.5, 1e6, 0)]
    [InlineData(double.PositiveInfinity, 2, double.PositiveInfinity)]
    public void Other_powers(double x, double exponent, double expected) =>
        Assert.Equal(expected, StepMath.Power(x, exponent), Math.Abs(expected) is > 0 and < 1e300 ? Math.Abs(expected) * 1e-15 : 0);

    [Fact]
    public void NaN_passes_on() => Assert.True(double.IsNaN(StepMath.Power(double.NaN, 3)));

    [Theory]
    [InlineData(-7, 3, 2)]
    [InlineData(7, -3, -2)]
    [InlineData(6, 3, 0)]
    public void A_remainder_has_the_sign_of_the_divisor(double x, double y, double expected) =>
        Assert.Equal(expected, StepMath.Modulo(x, y));

    private static double ExactPower(double x, int exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        BigInteger digits = (bits & 0xFFFFFFFFFFFFFL) | (1L << 52);
        int scale = (int)(bits >> 52) - 1075;
        BigInteger power = BigInteger.Pow(digits, exponent);
        int dropped = Math.Max(0, (int)power.GetBitLength() - 53);
        BigInteger rest = power & ((BigInteger.One << dropped) - 1);
        BigInteger half = dropped == 0 ? BigInteger.One : BigInteger.One << (dropped - 1);
        power >>= dropped;
        if (rest > half || (rest == half && !power.IsEven))
        {
            power += 1;
        }

        double magnitude = Math.ScaleB((double)power, (scale * exponent) + dropped);
        return x < 0 && exponent % 2 != 0 ? -magnitude : magnitude;
    }
}
