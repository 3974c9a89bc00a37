namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// A product of many numbers other than 0 with some 32 digits, however small or large it becomes: the quotient of two of them is the
/// product of what came between, rounded once.
/// </summary>
/// <param name="mantissa">A number between 2⁻²⁵⁶ and 2²⁵⁶.</param>
/// <param name="exponent">The power of two that it is to be multiplied by, a whole number.</param>
internal readonly struct RunningProduct(DoubleDouble mantissa, double exponent)
{
    private const double Large = 1.157920892373162e77;
    private const double Small = 8.636168555094445e-78;
    private const double Step = 256;

    // The quotient of two mantissas is within 2^-513 and 2^513, and no double is beyond 2^-1074 and 2^1024.
    private const double BeyondAll = 1700;

    public static RunningProduct One => new(DoubleDouble.One, 0);

    public DoubleDouble Mantissa { get; } = mantissa;

    public double Exponent { get; } = exponent;

    /// <summary>Whether it is 1, as an empty product.</summary>
    public bool IsOne => Mantissa.High == 1 && Mantissa.Low == 0 && Exponent == 0;

    /// <summary>The product with one more factor, which is not 0.</summary>
    public RunningProduct Times(double factor)
    {
        if (StepIsFinite(factor))
        {
            double taken = Exponent;
            double within = Within(factor, ref taken);
            DoubleDouble product = Mantissa * within;
            double scale = Math.Abs(product.High) > Large ? Small : Math.Abs(product.High) < Small ? Large : 1;
            return new RunningProduct(product.Times(scale), taken + (scale == 1 ? 0 : scale == Small ? Step : -Step));
        }

        return new RunningProduct(double.NaN, 0);
    }

    /// <summary>What it was multiplied by since it was <paramref name="earlier"/>.</summary>
    public double Since(RunningProduct earlier)
    {
        double quotient = (Mantissa / earlier.Mantissa).Value;
        double exponent = Exponent - earlier.Exponent;
        if (exponent is > BeyondAll or < -BeyondAll)
        {
            return exponent > 0 ? quotient * double.PositiveInfinity : quotient * 0;
        }

        for (; exponent >= Step; exponent -= Step)
        {
            quotient *= Large;
        }

        for (; exponent <= -Step; exponent += Step)
        {
            quotient *= Small;
        }

        return quotient;
    }

    private static bool StepIsFinite(double x) => Math.Abs(x) <= double.MaxValue;

    private static double Within(double x, ref double exponent)
    {
        for (; Math.Abs(x) > Large; exponent += Step)
        {
            x *= Small;
        }

        for (; Math.Abs(x) < Small; exponent -= Step)
        {
            x *= Large;
        }

        return x;
    }
}
