namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// A number as the sum of two doubles, the second at most half a unit in the last place of the first: some 32 digits.
/// Every operation is a fixed sequence of IEEE additions and multiplications, so it gives the same bits everywhere.
/// </summary>
internal readonly struct DoubleDouble(double high, double low)
{
    public static DoubleDouble One => new(1, 0);

    public static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    public static DoubleDouble Pi => new(3.141592653589793, 1.2246467991473532e-16);

    public static DoubleDouble HalfPi => new(1.5707963267948966, 6.123233995736766e-17);

    public double High { get; } = high;

    public double Low { get; } = low;

    /// <summary>The number rounded to a double; −0 is kept.</summary>
    public double Value => Low == 0 ? High : High + Low;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>The sum of two doubles, without rounding.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double shareOfB = sum - a;
        return new DoubleDouble(sum, (a - (sum - shareOfB)) + (b - shareOfB));
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble high = Sum(a.High, b.High);
        DoubleDouble low = Sum(a.Low, b.Low);
        DoubleDouble sum = Renormalize(high.High, high.Low + low.High);
        return Renormalize(sum.High, sum.Low + low.Low);
    }

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        const double Tiny = 1e-280, Huge = 1e290;
        double product = a.High * b.High;
        bool hasExactError = Math.Abs(product) > Tiny && Math.Abs(product) < Huge && Math.Abs(a.High) < Huge && Math.Abs(b.High) < Huge;
        if (!hasExactError)
        {
            // The error of the product, or a step on the way to it, would leave the range of double.
            return new DoubleDouble(product, 0);
        }

        return Renormalize(product, ProductError(a.High, b.High, product) + ((a.High * b.Low) + (a.Low * b.High)));
    }

    /// <summary>Long division: each digit is a double, taken from what the ones before leave.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        DoubleDouble rest = a - (b * first);
        double second = rest.High / b.High;
        rest -= b * second;
        return Renormalize(first, second) + (rest.High / b.High);
    }

    /// <summary>The number times a power of two that leaves both parts in range.</summary>
    public DoubleDouble Times(double powerOfTwo) => new(High * powerOfTwo, Low * powerOfTwo);

    private static DoubleDouble Renormalize(double high, double low)
    {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }

    /// <summary>a·b − product. It is a number without rounding, so the fused instruction and Dekker's seventeen operations give the same bits.</summary>
    private static double ProductError(double a, double b, double product)
    {
#if !OPTIMIZERGEN_COMPILER
        if (CompilerServices.FusedArithmetic.IsSupported)
        {
            return Math.FusedMultiplyAdd(a, b, -product);
        }
#endif

        (double aHigh, double aLow) = Split(a);
        (double bHigh, double bLow) = Split(b);
        return ((aHigh * bHigh) - product + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
    }

    private static (double High, double Low) Split(double a)
    {
        double shifted = 134217729.0 * a;
        double high = shifted - (shifted - a);
        return (high, a - high);
    }
}
