#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// The functions of numbers (one for a step or a tensor, never one for an element), in double precision.
/// The compiler's interpreter and the generated classes share this file, so the two cannot disagree.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal static class StepMath
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
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

        double power = WholePower(new DoubleDouble(x, 0), (long)magnitude).Value;
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

    // The product of x^(2^k) over the bits k of the exponent, from the highest to the lowest: an order in which the
    // product over the high bits can be kept from one exponent to the next (PowerSeries) without changing a bit.
    private static DoubleDouble WholePower(DoubleDouble square, long exponent)
    {
        DoubleDouble higher = exponent > 1 ? WholePower(square * square, exponent >> 1) : DoubleDouble.One;
        return (exponent & 1) != 0 ? higher * square : higher;
    }
}
