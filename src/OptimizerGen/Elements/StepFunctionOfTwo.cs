using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// A function of two elements, one overload for each width and for one element, all with the same bits. A call is never
/// written out in the loop that makes it: a loop with some of them would have more locals than a just-in-time compiler keeps
/// in registers. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepFunctionOfTwo
{
    /// <summary>The function of each element.</summary>
    /// <typeparam name="TFunction">The function.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static float Of<TFunction>(float x, float y)
        where TFunction : struct, IElementFunctionOfTwo =>
        (float)default(TFunction).Of(new Lanes<OneDouble<FloatDigits>>(new(x)), new Lanes<OneDouble<FloatDigits>>(new(y))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static double Of<TFunction>(double x, double y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<OneDouble<DoubleDigits>>(new(x)), new Lanes<OneDouble<DoubleDigits>>(new(y))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector128<float> Of<TFunction>(Vector128<float> x, Vector128<float> y)
        where TFunction : struct, IElementFunctionOfTwo => Vector128.Narrow(
        OfHalf<TFunction>(Vector128.WidenLower(x), Vector128.WidenLower(y)), OfHalf<TFunction>(Vector128.WidenUpper(x), Vector128.WidenUpper(y)));

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector128<double> Of<TFunction>(Vector128<double> x, Vector128<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles128<DoubleDigits>>(new(x)), new Lanes<Doubles128<DoubleDigits>>(new(y))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector256<float> Of<TFunction>(Vector256<float> x, Vector256<float> y)
        where TFunction : struct, IElementFunctionOfTwo => Vector256.Narrow(
        OfHalf<TFunction>(Vector256.WidenLower(x), Vector256.WidenLower(y)), OfHalf<TFunction>(Vector256.WidenUpper(x), Vector256.WidenUpper(y)));

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector256<double> Of<TFunction>(Vector256<double> x, Vector256<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles256<DoubleDigits>>(new(x)), new Lanes<Doubles256<DoubleDigits>>(new(y))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Of<TFunction>(Vector512<float> x, Vector512<float> y)
        where TFunction : struct, IElementFunctionOfTwo => Vector512.Narrow(
        OfHalf<TFunction>(Vector512.WidenLower(x), Vector512.WidenLower(y)), OfHalf<TFunction>(Vector512.WidenUpper(x), Vector512.WidenUpper(y)));

    /// <inheritdoc cref="Of{TFunction}(float, float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Of<TFunction>(Vector512<double> x, Vector512<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles512<DoubleDigits>>(new(x)), new Lanes<Doubles512<DoubleDigits>>(new(y))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> OfHalf<TFunction>(Vector128<double> x, Vector128<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles128<FloatDigits>>(new(x)), new Lanes<Doubles128<FloatDigits>>(new(y))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OfHalf<TFunction>(Vector256<double> x, Vector256<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles256<FloatDigits>>(new(x)), new Lanes<Doubles256<FloatDigits>>(new(y))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfHalf<TFunction>(Vector512<double> x, Vector512<double> y)
        where TFunction : struct, IElementFunctionOfTwo =>
        default(TFunction).Of(new Lanes<Doubles512<FloatDigits>>(new(x)), new Lanes<Doubles512<FloatDigits>>(new(y))).Value.Value;
}
