#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen;
#endif

/// <summary>A number as the sum of two doubles, the second at most half a unit in the last place of the first: some 32 digits.</summary>
internal readonly struct DoubleDouble(double high, double low)
{
    private readonly double _high = high;
    private readonly double _low = low;

    public static DoubleDouble One => new(1, 0);

    /// <summary>The number rounded to a double.</summary>
    public double Value => _high + _low;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        const double Tiny = 1e-280, Huge = 1e290;
        double product = a._high * b._high;
        bool hasExactError = Math.Abs(product) > Tiny && Math.Abs(product) < Huge && Math.Abs(a._high) < Huge && Math.Abs(b._high) < Huge;
        if (!hasExactError)
        {
            // The error of the product, or a step on the way to it, would leave the range of double.
            return new DoubleDouble(product, 0);
        }

        double error = ProductError(a._high, b._high, product) + ((a._high * b._low) + (a._low * b._high));
        double sum = product + error;
        return new DoubleDouble(sum, error - (sum - product));
    }

    /// <summary>a·b − product. It is a number without rounding, so the fused instruction and Dekker's seventeen operations give the same bits.</summary>
    private static double ProductError(double a, double b, double product)
    {
#if !OPTIMIZERGEN_COMPILER
        if (FusedArithmetic.IsSupported)
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
