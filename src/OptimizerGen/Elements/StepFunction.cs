using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// A function of elements, one overload for each width and for one element, all with the same bits. A call is never
/// written out in the loop that makes it: a loop with some of them would have more locals than a just-in-time compiler keeps
/// in registers. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepFunction
{
    /// <summary>The function of each element.</summary>
    /// <typeparam name="TFunction">The function.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static float Of<TFunction>(float x)
        where TFunction : struct, IElementFunction =>
        (float)default(TFunction).Of(new Lanes<OneDouble<FloatDigits>>(new(x))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static double Of<TFunction>(double x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<OneDouble<DoubleDigits>>(new(x))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector128<float> Of<TFunction>(Vector128<float> x)
        where TFunction : struct, IElementFunction => Vector128.Narrow(
        OfHalf<TFunction>(Vector128.WidenLower(x)), OfHalf<TFunction>(Vector128.WidenUpper(x)));

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector128<double> Of<TFunction>(Vector128<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles128<DoubleDigits>>(new(x))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector256<float> Of<TFunction>(Vector256<float> x)
        where TFunction : struct, IElementFunction => Vector256.Narrow(
        OfHalf<TFunction>(Vector256.WidenLower(x)), OfHalf<TFunction>(Vector256.WidenUpper(x)));

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector256<double> Of<TFunction>(Vector256<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles256<DoubleDigits>>(new(x))).Value.Value;

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Of<TFunction>(Vector512<float> x)
        where TFunction : struct, IElementFunction => Vector512.Narrow(
        OfHalf<TFunction>(Vector512.WidenLower(x)), OfHalf<TFunction>(Vector512.WidenUpper(x)));

    /// <inheritdoc cref="Of{TFunction}(float)"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Of<TFunction>(Vector512<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles512<DoubleDigits>>(new(x))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> OfHalf<TFunction>(Vector128<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles128<FloatDigits>>(new(x))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OfHalf<TFunction>(Vector256<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles256<FloatDigits>>(new(x))).Value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfHalf<TFunction>(Vector512<double> x)
        where TFunction : struct, IElementFunction =>
        default(TFunction).Of(new Lanes<Doubles512<FloatDigits>>(new(x))).Value.Value;
}
