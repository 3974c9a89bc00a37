using OptimizerGen.Numerics.Functions;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// The functions of numbers (one for a step or a tensor, never one for an element), in double precision. Each is a fixed
/// sequence of IEEE operations, without the C library, so that the bits are the same on every machine; the result is
/// within one unit in the last place of the true one, mostly the nearest double. Special values are those of IEEE 754.
/// The compiler's constant folding, its interpreter and the generated classes share these files, so they cannot disagree.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal static class StepMath
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class StepMath
#endif
{
    /// <summary>
    /// <paramref name="x"/> to the power <paramref name="exponent"/>. A whole exponent is reached by squaring in
    /// double-double and rounded once, so that 1 − β^t keeps its digits for every t; another one goes through the logarithm.
    /// </summary>
    public static double Power(double x, double exponent)
    {
        double magnitude = Math.Abs(exponent);
        if (!(Math.Floor(magnitude) == magnitude && magnitude <= uint.MaxValue))
        {
            return RealPower.Of(x, exponent);
        }

        DoubleDouble power = WholePower(x, (long)magnitude);
        return exponent >= 0 ? Rounded(power, x, exponent)
            : HasItsDigits(power) ? (DoubleDouble.One / power).Value
            : RealPower.Of(x, exponent);
    }

    /// <summary>The remainder of x / y with the sign of <paramref name="y"/>: x − y·⌊x / y⌋.</summary>
    public static double Modulo(double x, double y) => x - (y * Math.Floor(x / y));

    /// <summary>
    /// The place that an index names among <paramref name="count"/>: it wraps around, so that −1 is the last one, and is rounded
    /// down where it is not whole. What is no index at all, because it is not finite or beyond 2⁶², names the first.
    /// </summary>
    public static double Wrap(double index, double count)
    {
        if (!(Math.Abs(index) < 1L << 62))
        {
            return 0;
        }

        long place = (long)Math.Floor(index) % (long)count;
        return place < 0 ? place + (long)count : place;
    }

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x - x;

    /// <summary>1 when <paramref name="x"/> is neither infinite nor NaN, else 0.</summary>
    public static double IsFinite(double x) => Math.Abs(x) <= double.MaxValue ? 1 : 0;

    /// <summary>The magnitude of <paramref name="x"/> with the sign of <paramref name="sign"/>, also of a zero.</summary>
    public static double CopySign(double x, double sign) =>
        (BitConverter.DoubleToInt64Bits(x) < 0) == (BitConverter.DoubleToInt64Bits(sign) < 0) ? x : -x;

    /// <summary>The cube root, of a negative number too.</summary>
    public static double Cbrt(double x) => CubeRoot.Of(x);

    /// <summary>e^x.</summary>
    public static double Exp(double x) => Exponential.Exp(x);

    /// <summary>e^x − 1 without the cancellation near 0.</summary>
    public static double ExpM1(double x) => Exponential.ExpM1(x);

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x) => Logarithm.Log(x);

    /// <summary>log(1 + x) without the cancellation near 0.</summary>
    public static double LogP1(double x) => Logarithm.LogP1(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x) => Hyperbolic.Tanh(x);

    /// <summary>The sine of an angle of any size.</summary>
    public static double Sin(double x) => SineCosine.Sin(x);

    /// <summary>The cosine of an angle of any size.</summary>
    public static double Cos(double x) => SineCosine.Cos(x);

    /// <summary>The angle between the x axis and the point (<paramref name="x"/>, <paramref name="y"/>), in [−π, π].</summary>
    public static double Atan2(double y, double x) => Arctangent.Atan2(y, x);

    /// <summary>
    /// A positive whole power reached by products, rounded to a double. Near the ends of the range products in double-double
    /// lose digits, and the logarithm keeps them.
    /// </summary>
    internal static double Rounded(DoubleDouble power, double x, double exponent)
    {
        bool isRounded = HasItsDigits(power) || power.Value == 0 || IsFinite(power.Value) == 0;
        return isRounded ? power.Value : RealPower.Of(x, exponent);
    }

    private static bool HasItsDigits(DoubleDouble power) => Math.Abs(power.Value) is > 1e-280 and < 1e290;

    // The product of x^(2^k) over the bits k of the exponent, from the highest to the lowest: an order in which the
    // product over the high bits can be kept from one exponent to the next (PowerSeries) without changing a bit.
    private static DoubleDouble WholePower(DoubleDouble square, long exponent)
    {
        DoubleDouble higher = exponent > 1 ? WholePower(square * square, exponent >> 1) : DoubleDouble.One;
        return (exponent & 1) != 0 ? higher * square : higher;
    }
}
