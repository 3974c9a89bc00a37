namespace OptimizerGen.Numerics.Functions;

/// <summary>e^x and e^x − 1. With x = k·ln 2 + r and |r| ≤ ln 2 / 2, e^x is 2^k·(1 + p), where p = e^r − 1 is a series in r.</summary>
internal static class Exponential
{
    private const double Largest = 710, Smallest = -746;

    /// <summary>e^x for a finite or infinite x in twice the digits, rounded to a double.</summary>
    public static double Exp(DoubleDouble x)
    {
        if (x.High > Largest)
        {
            return double.PositiveInfinity;
        }

        if (x.High < Smallest)
        {
            return 0;
        }

        if (double.IsNaN(x.High))
        {
            return x.High;
        }

        (int exponent, DoubleDouble rest) = Reduce(x);
        return BinaryExponent.Scale((DoubleDouble.One + rest).Value, exponent);
    }

    public static double ExpM1(double x)
    {
        const double Negligible = 1.0 / (1L << 54), BeyondOne = 64;
        return Math.Abs(x) < Negligible || double.IsNaN(x) ? x
            : x > BeyondOne ? Exp(x)
            : x < -BeyondOne ? -1
            : PreciseExpM1(x).Value;
    }

    /// <summary>e^x − 1 for an x of up to 64.</summary>
    public static DoubleDouble PreciseExpM1(DoubleDouble x)
    {
        (int exponent, DoubleDouble rest) = Reduce(x);
        double power = BinaryExponent.Power(exponent);
        return rest.Times(power) + DoubleDouble.Sum(power, -1);
    }

    private static (int Exponent, DoubleDouble Growth) Reduce(DoubleDouble x)
    {
        const int Terms = 18, Precise = 7;
        double exponent = Math.Round(x.High / DoubleDouble.Ln2.High, MidpointRounding.ToEven);
        DoubleDouble r = x - (DoubleDouble.Ln2 * exponent);
        return ((int)exponent, r * Series.Evaluate(Series.InverseFactorials, r, Terms, Precise, first: 1));
    }
}
