namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// log x and log(1 + x). With x = m·2^e and m between √½ and √2, log x is e·ln 2 + 2·artanh(s) for s = (m − 1) / (m + 1),
/// and artanh is a series in s².
/// </summary>
internal static class Logarithm
{
    private const double RootOfTwo = 1.4142135623730951;

    public static double Log(double x) => x > 0 && x <= double.MaxValue ? Precise(x).Value : OfUnusual(x);

    public static double LogP1(double x)
    {
        const double Negligible = 1.0 / (1L << 54);
        return Math.Abs(x) < Negligible ? x
            : x > -1 && x <= double.MaxValue ? Precise(DoubleDouble.Sum(1, x)).Value
            : OfUnusual(1 + x);
    }

    /// <summary>The logarithm of a positive finite number, in twice the digits.</summary>
    public static DoubleDouble Precise(DoubleDouble x)
    {
        const int Terms = 15, PreciseTerms = 4;
        int exponent = BinaryExponent.Of(x.High);
        // The power of two goes in halves, since the whole of it may lie outside the range.
        DoubleDouble m = x.Times(BinaryExponent.Power(-exponent / 2)).Times(BinaryExponent.Power(-(exponent - (exponent / 2))));
        if (m.High > RootOfTwo)
        {
            m = m.Times(0.5);
            exponent++;
        }

        DoubleDouble s = (m - DoubleDouble.One) / (m + DoubleDouble.One);
        DoubleDouble artanh = s * Series.Evaluate(Series.InverseOdd, s * s, Terms, PreciseTerms);
        return (DoubleDouble.Ln2 * exponent) + artanh.Times(2);
    }

    private static double OfUnusual(double x) =>
        x == 0 ? double.NegativeInfinity : x > 0 ? double.PositiveInfinity : double.NaN;
}
