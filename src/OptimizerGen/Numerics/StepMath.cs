#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Interpretation;
#else
namespace OptimizerGen;
#endif

/// <summary>
/// The functions of numbers (one for a step or a tensor, never one for an element), in double precision.
/// The compiler's interpreter and the generated classes share this file, so the two cannot disagree.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal static class StepMath
#else
public static class StepMath
#endif
{
    private const double LargestWholeExponent = 9007199254740992.0;

    /// <summary>
    /// <paramref name="x"/> to the power <paramref name="exponent"/>. A whole exponent is reached by squaring in
    /// double-double and rounded once, so that 1 − β^t keeps its digits for every t; another one goes through the logarithm.
    /// </summary>
    public static double Power(double x, double exponent)
    {
        double magnitude = Math.Abs(exponent);
        if (Math.Floor(magnitude) != magnitude || magnitude > LargestWholeExponent)
        {
            return Math.Pow(x, exponent);
        }

        double power = WholePower(x, (long)magnitude);
        return exponent < 0 ? 1 / power : power;
    }

    /// <summary>The remainder of x / y with the sign of <paramref name="y"/>: x − y·⌊x / y⌋.</summary>
    public static double Modulo(double x, double y) => x - (y * Math.Floor(x / y));

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x - x;

    /// <summary>1 when <paramref name="x"/> is neither infinite nor NaN, else 0.</summary>
    public static double IsFinite(double x) => Math.Abs(x) <= double.MaxValue ? 1 : 0;

    /// <summary>The magnitude of <paramref name="x"/> with the sign of <paramref name="sign"/>, also of a zero.</summary>
    public static double CopySign(double x, double sign) =>
        (BitConverter.DoubleToInt64Bits(x) < 0) == (BitConverter.DoubleToInt64Bits(sign) < 0) ? x : -x;

    /// <summary>The cube root, of a negative number too: one step of Newton's method over the power 1/3.</summary>
    public static double Cbrt(double x)
    {
        if (x == 0 || IsFinite(x) == 0)
        {
            return x;
        }

        double magnitude = Math.Abs(x);
        double root = Math.Pow(magnitude, 1.0 / 3.0);
        root -= ((root * root * root) - magnitude) / (3 * root * root);
        return x < 0 ? -root : root;
    }

    /// <summary>e^x − 1 without the cancellation near 0.</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) >= 0.5)
        {
            return Math.Exp(x) - 1;
        }

        // Kahan: the error of exp(x) cancels between numerator and denominator.
        double u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without the cancellation near 0.</summary>
    public static double LogP1(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Abs(x) >= 0.5 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    private static double WholePower(double x, long exponent)
    {
        double high = 1, low = 0;
        double squareHigh = x, squareLow = 0;
        for (long rest = exponent; rest != 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                (high, low) = Multiply(high, low, squareHigh, squareLow);
            }

            if (rest > 1 && squareHigh != 0)
            {
                (squareHigh, squareLow) = Multiply(squareHigh, squareLow, squareHigh, squareLow);
            }
        }

        return high + low;
    }

    private static (double High, double Low) Multiply(double aHigh, double aLow, double bHigh, double bLow)
    {
        const double Tiny = 1e-280, Huge = 1e290;
        double product = aHigh * bHigh;
        bool hasExactError = Math.Abs(product) > Tiny && Math.Abs(product) < Huge && Math.Abs(aHigh) < Huge && Math.Abs(bHigh) < Huge;
        if (!hasExactError)
        {
            // The error of the product, or a step on the way to it, would leave the range of double.
            return (product, 0);
        }

        double error = ProductError(aHigh, bHigh, product) + ((aHigh * bLow) + (aLow * bHigh));
        double sum = product + error;
        return (sum, error - (sum - product));
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
