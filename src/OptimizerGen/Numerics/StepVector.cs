using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// What the base library has no vector operation for, one overload for each width and for one element, all with the
/// same bits. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StepVector
{
    /// <summary>−1, 0 or 1 by the sign; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float x) => x > 0 ? 1 : x < 0 ? -1 : x - x;

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x - x;

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Sign<T>(Vector128<T> x)
    {
        Vector128<T> negative = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<T>.Zero), -Vector128<T>.One, x - x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(x, Vector128<T>.Zero), Vector128<T>.One, negative);
    }

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Sign<T>(Vector256<T> x)
    {
        Vector256<T> negative = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<T>.Zero), -Vector256<T>.One, x - x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<T>.Zero), Vector256<T>.One, negative);
    }

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sign<T>(Vector512<T> x)
    {
        Vector512<T> negative = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), -Vector512<T>.One, x - x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), Vector512<T>.One, negative);
    }

    /// <summary>The remainder of x / y with the sign of <paramref name="y"/>: x − y·⌊x / y⌋.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Modulo(float x, float y) => x - (y * MathF.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Modulo(double x, double y) => x - (y * Math.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Modulo(Vector128<float> x, Vector128<float> y) => x - (y * Vector128.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Modulo(Vector128<double> x, Vector128<double> y) => x - (y * Vector128.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Modulo(Vector256<float> x, Vector256<float> y) => x - (y * Vector256.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Modulo(Vector256<double> x, Vector256<double> y) => x - (y * Vector256.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Modulo(Vector512<float> x, Vector512<float> y) => x - (y * Vector512.Floor(x / y));

    /// <inheritdoc cref="Modulo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Modulo(Vector512<double> x, Vector512<double> y) => x - (y * Vector512.Floor(x / y));
}
