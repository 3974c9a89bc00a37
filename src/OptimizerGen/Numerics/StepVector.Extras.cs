using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <content>
/// What a step does beside its rule. Comparisons with NaN are false, so NaN passes through all of them; the native
/// minimum and maximum return their second operand then, which is why it is the element.
/// </content>
public static partial class StepVector
{
    private const float SmallestNormalFloat = 1.17549435e-38f;
    private const double SmallestNormalDouble = 2.2250738585072014e-308;

    /// <summary><paramref name="x"/>, but no further from 0 than <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Limit(float x, float limit) => x > limit ? limit : x < -limit ? -limit : x;

    /// <inheritdoc cref="Limit(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Limit(double x, double limit) => x > limit ? limit : x < -limit ? -limit : x;

    /// <inheritdoc cref="Limit(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Limit<T>(Vector128<T> x, Vector128<T> limit) =>
        Vector128.MaxNative(-limit, Vector128.MinNative(limit, x));

    /// <inheritdoc cref="Limit(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Limit<T>(Vector256<T> x, Vector256<T> limit) =>
        Vector256.MaxNative(-limit, Vector256.MinNative(limit, x));

    /// <inheritdoc cref="Limit(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Limit<T>(Vector512<T> x, Vector512<T> limit) =>
        Vector512.MaxNative(-limit, Vector512.MinNative(limit, x));

    /// <summary>0 where <paramref name="x"/> is smaller than every normal number, else <paramref name="x"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Flush(float x) => MathF.Abs(x) < SmallestNormalFloat ? 0 : x;

    /// <inheritdoc cref="Flush(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Flush(double x) => Math.Abs(x) < SmallestNormalDouble ? 0 : x;

    /// <inheritdoc cref="Flush(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Flush<T>(Vector128<T> x)
    {
        Vector128<T> smallest = typeof(T) == typeof(float)
            ? Vector128.Create(SmallestNormalFloat).As<float, T>()
            : Vector128.Create(SmallestNormalDouble).As<double, T>();
        return Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Abs(x), smallest), Vector128<T>.Zero, x);
    }

    /// <inheritdoc cref="Flush(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Flush<T>(Vector256<T> x)
    {
        Vector256<T> smallest = typeof(T) == typeof(float)
            ? Vector256.Create(SmallestNormalFloat).As<float, T>()
            : Vector256.Create(SmallestNormalDouble).As<double, T>();
        return Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), smallest), Vector256<T>.Zero, x);
    }

    /// <inheritdoc cref="Flush(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Flush<T>(Vector512<T> x)
    {
        Vector512<T> smallest = typeof(T) == typeof(float)
            ? Vector512.Create(SmallestNormalFloat).As<float, T>()
            : Vector512.Create(SmallestNormalDouble).As<double, T>();
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), smallest), Vector512<T>.Zero, x);
    }
}
