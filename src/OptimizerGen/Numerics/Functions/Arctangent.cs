namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// The angle of a point. The tangent t of the angle within its eighth of a turn is at most 1; with c the nearest eighth,
/// atan t = atan c + atan((t − c) / (1 + t·c)), and the last is a short series.
/// </summary>
internal static class Arctangent
{
    private const int Steps = 8;

    /// <summary>atan(i / 8), each by one more step of the same formula.</summary>
    private static readonly DoubleDouble[] s_table = MakeTable();

    /// <summary>The angle between the x axis and the point (x, y), in [−π, π].</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        (double height, double width) = (Math.Abs(y), Math.Abs(x));
        bool isLeft = BitConverter.DoubleToInt64Bits(x) < 0;
        double angle = isLeft ? (DoubleDouble.Pi - OfCorner(height, width)).Value
            : IsNegligible(height, width) ? height / width
            : OfCorner(height, width).Value;
        return BitConverter.DoubleToInt64Bits(y) < 0 ? -angle : angle;
    }

    /// <summary>The angle of a point right of the y axis and above the x axis, but for what π cannot feel.</summary>
    private static DoubleDouble OfCorner(double y, double x)
    {
        if (double.IsInfinity(x) && double.IsInfinity(y))
        {
            return DoubleDouble.HalfPi.Times(0.5);
        }

        if (y == 0 || IsNegligible(y, x))
        {
            return 0;
        }

        if (IsNegligible(x, y))
        {
            return DoubleDouble.HalfPi;
        }

        int exponent = BinaryExponent.Of(x);
        return OfSimilar(Normalized(y, exponent), Normalized(x, exponent));
    }

    /// <summary>Whether the angle is as its tangent in double, or as a quarter turn from the other side.</summary>
    private static bool IsNegligible(double part, double whole) => part < whole && part / whole < 1.0 / (1L << 60);

    private static double Normalized(double value, int exponent) =>
        value * BinaryExponent.Power(-exponent / 2) * BinaryExponent.Power(-(exponent - (exponent / 2)));

    private static DoubleDouble OfSimilar(double y, double x) => y <= x
        ? OfTangent((DoubleDouble)y / x)
        : DoubleDouble.HalfPi - OfTangent((DoubleDouble)x / y);

    private static DoubleDouble OfTangent(DoubleDouble t)
    {
        int step = (int)Math.Round(t.High * Steps, MidpointRounding.ToEven);
        DoubleDouble nearest = (double)step / Steps;
        return s_table[step] + OfSmall((t - nearest) / (DoubleDouble.One + (t * nearest)));
    }

    private static DoubleDouble OfSmall(DoubleDouble t)
    {
        const int Terms = 14, Precise = 4;
        return t * Series.Evaluate(Series.InverseOdd, -(t * t), Terms, Precise);
    }

    private static DoubleDouble[] MakeTable()
    {
        var table = new DoubleDouble[Steps + 1];
        for (int i = 1; i <= Steps; i++)
        {
            // (i/8 − (i − 1)/8) / (1 + i·(i − 1)/64)
            table[i] = table[i - 1] + OfSmall((DoubleDouble)Steps / ((Steps * Steps) + (i * (i - 1))));
        }

        return table;
    }
}
