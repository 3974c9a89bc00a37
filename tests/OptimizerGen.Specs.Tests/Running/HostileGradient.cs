using System.Numerics;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>
/// Gradients that are nasty in single elements while their neighbours in the same vector are harmless: zeros of both signs,
/// subnormal, tiny and large numbers from the first step, the largest ones from step 7, infinities and NaN from step 10.
/// </summary>
internal static class HostileGradient
{
    public const int Steps = 12;

    private const int FirstHuge = 7;
    private const int FirstNonFinite = 10;

    public static T[] Start<T>(int length)
        where T : struct, IFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, length).Select(i => i % 11 == 5 ? T.NegativeZero : T.CreateTruncating(Spread(0, i)))];

    /// <summary>The gradient of step <paramref name="t"/> at a point.</summary>
    public static void Fill<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = IsNasty(i) ? Nasty<T>(t, i) : T.CreateTruncating(Spread(t, i)) + T.CreateTruncating(0.25) * point[i];
        }

        if (t >= FirstNonFinite && gradient.Length > 0)
        {
            gradient[t * 5 % gradient.Length] = t % 3 == 0 ? T.NaN : t % 3 == 1 ? T.PositiveInfinity : T.NegativeInfinity;
        }
    }

    /// <summary>Three elements of eight, scattered.</summary>
    private static bool IsNasty(int i) => Mix(0, i) % 8 < 3;

    private static T Nasty<T>(int t, int i)
        where T : struct, IFloatingPointIeee754<T> => ((t + (Mix(1, i) % 8)) % 8) switch
        {
            0 => T.Zero,
            1 => T.NegativeZero,
            2 => T.Epsilon,
            3 => -T.Epsilon * T.CreateTruncating(1000),
            4 => T.CreateTruncating(1e-30),
            5 => T.CreateTruncating(-1e30),
            6 => t >= FirstHuge ? T.BitDecrement(T.PositiveInfinity) / T.CreateTruncating(4) : T.CreateTruncating(-0.5),
            _ => T.CreateTruncating(t % 2 == 0 ? 1.5 : -2.5),
        };

    /// <summary>A number from −3 to 3.</summary>
    private static double Spread(int t, int i) => (Mix(t, i) % 6001 - 3000.0) / 1000;

    private static uint Mix(int t, int i)
    {
        uint h = unchecked((uint)(i + 1) * 2654435761u ^ (uint)(t + 1) * 2246822519u);
        h = unchecked((h ^ (h >> 15)) * 2246822519u);
        return h ^ (h >> 13);
    }
}
