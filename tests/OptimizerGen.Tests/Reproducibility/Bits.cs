using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Tests.Reproducibility;

/// <summary>Compares numbers by their bits, so that 0 is not −0; only what a NaN carries with it is nobody's business.</summary>
internal static class Bits
{
    public static void Same<T>(string what, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : struct, IFloatingPointIeee754<T>
    {
        Assert.True(expected.Length == actual.Length, $"{what}: expected {expected.Length} numbers, actual {actual.Length}.");
        // Most are the same, and then bytes are compared many at a time.
        if (MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)))
        {
            return;
        }

        for (int i = 0; i < expected.Length; i++)
        {
            if (!AreSame(expected[i], actual[i]))
            {
                Same($"{what}[{i}]", expected[i], actual[i]);
            }
        }
    }

    public static void Same<T>(string what, T expected, T actual)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (!AreSame(expected, actual))
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, actual {actual:R}."));
        }
    }

    private static bool AreSame<T>(T a, T b)
        where T : struct, IFloatingPointIeee754<T> =>
        a.Equals(b) && (T.IsNaN(a) || T.IsNegative(a) == T.IsNegative(b));
}
