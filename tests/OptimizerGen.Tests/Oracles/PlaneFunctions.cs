using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Gradients of the plane's well-known functions, evaluated in the order that the problem files state.</summary>
internal static class PlaneFunctions<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly Dictionary<string, PlaneGradient<T>> s_gradients = new()
    {
        ["rosenbrock"] = Rosenbrock,
        ["beale"] = Beale,
        ["himmelblau"] = Himmelblau,
        ["saddle"] = (x, y, _) => (N(2) * x, N(-2) * y),
        ["quadratic"] = (x, y, c) => (c("a11") * x + c("a12") * y - c("b1"), c("a12") * x + c("a22") * y - c("b2")),
    };

    public static PlaneGradient<T> Gradient(string function) => s_gradients.TryGetValue(function, out var gradient)
        ? gradient
        : throw new NotSupportedException($"The function '{function}' is not known; known are {string.Join(", ", s_gradients.Keys)}.");

    // f = (1 − x)² + 100·(y − x²)²
    private static (T X, T Y) Rosenbrock(T x, T y, Func<string, T> constant)
    {
        T q = y - x * x;
        return (N(-2) * (T.One - x) - N(400) * x * q, N(200) * q);
    }

    // f = a² + b² + c²
    private static (T X, T Y) Beale(T x, T y, Func<string, T> constant)
    {
        T y2 = y * y;
        T y3 = y2 * y;
        T a = N(1.5) - x + x * y;
        T b = N(2.25) - x + x * y2;
        T c = N(2.625) - x + x * y3;
        return (
            N(2) * a * (y - T.One) + N(2) * b * (y2 - T.One) + N(2) * c * (y3 - T.One),
            N(2) * a * x + N(4) * b * x * y + N(6) * c * x * y2);
    }

    // f = a² + b²
    private static (T X, T Y) Himmelblau(T x, T y, Func<string, T> constant)
    {
        T a = x * x + y - N(11);
        T b = x + y * y - N(7);
        return (N(4) * x * a + N(2) * b, N(2) * a + N(4) * y * b);
    }

    private static T N(double number) => T.CreateTruncating(number);
}
