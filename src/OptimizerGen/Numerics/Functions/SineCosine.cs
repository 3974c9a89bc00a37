namespace OptimizerGen.Numerics.Functions;

/// <summary>The sine and cosine of any angle: after the quarter turns are off, a series in the square of what is left.</summary>
internal static class SineCosine
{
    private const int Terms = 12, Precise = 4;

    public static double Sin(double x)
    {
        const double Negligible = 1.0 / (1L << 30);
        return Math.Abs(x) < Negligible ? x : OfQuarter(x, 0);
    }

    public static double Cos(double x) => OfQuarter(x, 1);

    /// <summary>The sine of an angle and some quarter turns more.</summary>
    private static double OfQuarter(double x, int more)
    {
        if (!(Math.Abs(x) <= double.MaxValue))
        {
            return double.NaN;
        }

        (int quarters, DoubleDouble rest) = QuarterTurns.Of(x);
        quarters += more;
        DoubleDouble square = -(rest * rest);
        bool isSine = (quarters & 1) == 0;
        DoubleDouble sum = Series.Evaluate(Series.InverseFactorials, square, Terms, Precise, first: isSine ? 1 : 0, stride: 2);
        double value = (isSine ? rest * sum : sum).Value;
        return (quarters & 2) == 0 ? value : -value;
    }
}
