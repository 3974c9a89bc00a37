using System.Numerics;

namespace OptimizerGen.Tests.Snapshots;

/// <summary>
/// Five kinds of element, repeated: a gradient that is always 0, a tiny one on a parameter that starts at 0, a large one, one whose
/// sign flips, one with zeros and a spike. A pull towards 0 makes the gradient depend on the point where it is taken.
/// </summary>
internal static class HardGradient
{
    public const int Steps = 8;

    private static readonly double[] s_start = [1.5, 0, 0.3, 0.75, -1.25];
    private static readonly double[] s_pull = [0, 1e-10, 5, 1, 0.5];
    private static readonly double[] s_spike = [0.5, -1.2, 0, 0, 3, 0.1, 100, -0.7];

    public static T[] Start<T>(int length)
        where T : struct, IFloatingPointIeee754<T> => [.. Enumerable.Range(0, length).Select(i => T.CreateTruncating(s_start[i % 5]))];

    public static void Evaluate<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < point.Length; i++)
        {
            gradient[i] = T.CreateTruncating(Push(t, i % 5)) + T.CreateTruncating(s_pull[i % 5]) * point[i];
        }
    }

    private static double Push(int t, int kind) => kind switch
    {
        0 => 0,
        1 => 1e-9 * (1 + 0.25 * t),
        2 => 1e4 * (t % 3 - 0.75),
        3 => (t % 2 == 0 ? -1 : 1) * (0.5 + 0.1 * t),
        _ => s_spike[(t - 1) % s_spike.Length],
    };
}
