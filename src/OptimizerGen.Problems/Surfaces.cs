using System.Numerics;

namespace OptimizerGen.Problems;

/// <summary>The formulas of the test surfaces. Operations stand in the order in which they are evaluated.</summary>
public static class Surfaces
{
    /// <summary>The larger curvature of <see cref="Ravine{T}"/>; the smaller one is 1.</summary>
    public const double RavineCondition = 20;

    /// <summary>x²</summary>
    public static T Parabola<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        T x = point[0];
        gradient[0] = N<T>(2) * x;
        return x * x;
    }

    /// <summary>½(x² + 20y²), twenty times as steep across as along.</summary>
    public static T Ravine<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        (T x, T y, T k) = (point[0], point[1], N<T>(RavineCondition));
        gradient[0] = x;
        gradient[1] = k * y;
        return N<T>(0.5) * ((x * x) + (k * y * y));
    }

    /// <summary>(1 − x)² + 100(y − x²)²</summary>
    public static T Rosenbrock<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        (T x, T y) = (point[0], point[1]);
        T rest = T.One - x;
        T q = y - (x * x);
        gradient[0] = (N<T>(-2) * rest) - (N<T>(400) * x * q);
        gradient[1] = N<T>(200) * q;
        return (rest * rest) + (N<T>(100) * q * q);
    }

    /// <summary>(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²</summary>
    public static T Beale<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        (T x, T y) = (point[0], point[1]);
        (T y2, T y3) = (y * y, y * y * y);
        T a = N<T>(1.5) - x + (x * y);
        T b = N<T>(2.25) - x + (x * y2);
        T c = N<T>(2.625) - x + (x * y3);
        gradient[0] = (N<T>(2) * a * (y - T.One)) + (N<T>(2) * b * (y2 - T.One)) + (N<T>(2) * c * (y3 - T.One));
        gradient[1] = (N<T>(2) * a * x) + (N<T>(4) * b * x * y) + (N<T>(6) * c * x * y2);
        return (a * a) + (b * b) + (c * c);
    }

    /// <summary>(x² + y − 11)² + (x + y² − 7)²</summary>
    public static T Himmelblau<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        (T x, T y) = (point[0], point[1]);
        T a = (x * x) + y - N<T>(11);
        T b = x + (y * y) - N<T>(7);
        gradient[0] = (N<T>(4) * x * a) + (N<T>(2) * b);
        gradient[1] = (N<T>(2) * a) + (N<T>(4) * y * b);
        return (a * a) + (b * b);
    }

    /// <summary>x² − y²: no minimum, and no slope at the origin.</summary>
    public static T Saddle<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        (T x, T y) = (point[0], point[1]);
        gradient[0] = N<T>(2) * x;
        gradient[1] = N<T>(-2) * y;
        return (x * x) - (y * y);
    }

    private static T N<T>(double value)
        where T : struct, IFloatingPointIeee754<T> => T.CreateTruncating(value);
}
