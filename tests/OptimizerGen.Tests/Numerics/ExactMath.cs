using System.Numerics;

namespace OptimizerGen.Tests.Numerics;

/// <summary>The functions of numbers in whole numbers of any length: a value is a count of 2^−1400.</summary>
internal static class ExactMath
{
    private const int Digits = 1400;
    private const int DigitsOfPi = Digits + 1100;

    private static readonly BigInteger s_one = BigInteger.One << Digits;
    private static readonly BigInteger s_pi = 4 * ((4 * InverseArctangent(5)) - InverseArctangent(239));
    private static readonly BigInteger s_ln2 = 2 * Artanh(s_one / 3);

    public static BigInteger Of(double x) => Shift(Mantissa(x, out int exponent), exponent + Digits);

    /// <summary>How far <paramref name="actual"/> is from a value, in units in its last place; 0 for an infinity where the value is beyond the range.</summary>
    public static double Error(double actual, BigInteger expected)
    {
        if (double.IsInfinity(actual))
        {
            return BigInteger.Abs(expected) >= Of(double.MaxValue) && double.IsNegative(actual) == expected.Sign < 0 ? 0 : double.PositiveInfinity;
        }

        double magnitude = Math.Abs(actual);
        BigInteger unit = Of(magnitude == double.MaxValue ? magnitude - Math.BitDecrement(magnitude) : Math.BitIncrement(magnitude) - magnitude);
        return double.IsNaN(actual) ? actual : (double)(BigInteger.Abs(Of(actual) - expected) * 1_000_000 / unit) / 1e6;
    }

    public static BigInteger Exp(BigInteger x)
    {
        BigInteger exponent = Round(x, s_ln2);
        return Shift(s_one + SmallExpM1(x - (exponent * s_ln2)), (int)exponent);
    }

    public static BigInteger ExpM1(BigInteger x) => BigInteger.Abs(x) < s_one / 4 ? SmallExpM1(x) : Exp(x) - s_one;

    public static BigInteger Tanh(BigInteger x) => Divide(ExpM1(2 * x), ExpM1(2 * x) + (2 * s_one));

    public static BigInteger Sigmoid(double x) => Divide(s_one, s_one + Exp(-Of(x)));

    /// <summary>2/√π·Σ (−1)^k·x^(2k + 1) / (k!·(2k + 1)), for an x of up to 20: what is cancelled are digits to spare.</summary>
    public static BigInteger Erf(double x)
    {
        BigInteger sum = 0, power = Of(x), square = Multiply(power, power);
        for (int k = 0; power != 0; k++)
        {
            sum += power / ((2 * k) + 1);
            power = -Multiply(power, square) / (k + 1);
        }

        return Divide(2 * sum, Root(Shift(s_pi, Digits - DigitsOfPi)));
    }

    public static BigInteger Log(BigInteger x)
    {
        int exponent = (int)x.GetBitLength() - Digits;
        // 2·artanh of a quotient, and that of both with what is shifted out.
        BigInteger power = exponent >= 0 ? s_one << exponent : s_one >> -exponent;
        return (2 * Artanh(((x - power) << Digits) / (x + power))) + (exponent * s_ln2);
    }

    public static BigInteger LogP1(BigInteger x) => BigInteger.Abs(x) < s_one / 4 ? 2 * Artanh((x << Digits) / (x + (2 * s_one))) : Log(s_one + x);

    public static BigInteger Power(double x, double y) => Exp(Multiply(Log(Of(x)), Of(y)));

    public static BigInteger Sin(double x)
    {
        (int quarters, BigInteger rest) = Reduce(x);
        return Sine(rest, quarters);
    }

    public static BigInteger Cos(double x)
    {
        (int quarters, BigInteger rest) = Reduce(x);
        return Sine(rest, quarters + 1);
    }

    public static BigInteger Atan2(double y, double x)
    {
        // One step of the tangents' difference from a guess.
        double guess = Math.Atan2(y, x);
        BigInteger sine = Sin(guess), cosine = Cos(guess);
        BigInteger tangent = Divide(Multiply(Of(y), cosine) - Multiply(Of(x), sine), Multiply(Of(x), cosine) + Multiply(Of(y), sine));
        BigInteger sum = 0, power = tangent;
        for (int n = 1; power != 0; n += 2)
        {
            sum += power / (n % 4 == 1 ? n : -n);
            power = Multiply(Multiply(power, tangent), tangent);
        }

        return Of(guess) + sum;
    }

    public static BigInteger Cbrt(double x)
    {
        BigInteger cube = Of(Math.Abs(x)) << (2 * Digits), root = Of(Math.Cbrt(Math.Abs(x)));
        for (int i = 0; i < 8; i++)
        {
            root = ((2 * root) + (cube / (root * root))) / 3;
        }

        return x < 0 ? -root : root;
    }

    private static BigInteger Root(BigInteger x)
    {
        BigInteger root = x;
        for (int i = 0; i < 16; i++)
        {
            root = (root + Divide(x, root)) / 2;
        }

        return root;
    }

    private static BigInteger SmallExpM1(BigInteger x)
    {
        BigInteger sum = 0, term = x;
        for (int n = 2; term != 0; n++)
        {
            sum += term;
            term = Multiply(term, x) / n;
        }

        return sum;
    }

    private static BigInteger Artanh(BigInteger x)
    {
        BigInteger sum = 0, power = x, square = Multiply(x, x);
        for (int n = 1; power != 0; n += 2)
        {
            sum += power / n;
            power = Multiply(power, square);
        }

        return sum;
    }

    private static BigInteger Sine(BigInteger x, int quarters)
    {
        BigInteger sum = 0, square = -Multiply(x, x);
        BigInteger term = quarters % 2 == 0 ? x : s_one;
        for (int n = quarters % 2 == 0 ? 2 : 1; term != 0; n += 2)
        {
            sum += term;
            term = Multiply(term, square) / (n * (n + 1));
        }

        return quarters % 4 is 2 or 3 ? -sum : sum;
    }

    private static (int Quarters, BigInteger Remaining) Reduce(double x)
    {
        BigInteger angle = Shift(Mantissa(x, out int exponent), exponent + DigitsOfPi);
        BigInteger quarters = Round(2 * angle, s_pi);
        BigInteger rest = ((2 * angle) - (quarters * s_pi)) / 2;
        return ((int)(((quarters % 4) + 4) % 4), Shift(rest, Digits - DigitsOfPi));
    }

    private static BigInteger InverseArctangent(int x)
    {
        BigInteger power = (BigInteger.One << DigitsOfPi) / x, sum = 0;
        for (int n = 1; power != 0; n += 2)
        {
            sum += power / (n % 4 == 1 ? n : -n);
            power /= x * x;
        }

        return sum;
    }

    private static BigInteger Mantissa(double x, out int exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        int field = (int)(bits >> 52);
        exponent = Math.Max(field, 1) - 1075;
        long mantissa = (bits & 0xFFFFFFFFFFFFFL) | (field == 0 ? 0 : 1L << 52);
        return x < 0 ? -mantissa : mantissa;
    }

    private static BigInteger Shift(BigInteger x, int by) => by >= 0 ? x << by : x >> -by;

    private static BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) / s_one;

    private static BigInteger Divide(BigInteger a, BigInteger b) => (a << Digits) / b;

    private static BigInteger Round(BigInteger a, BigInteger b) => BigInteger.Divide((2 * a) + (a.Sign * b), 2 * b);
}
