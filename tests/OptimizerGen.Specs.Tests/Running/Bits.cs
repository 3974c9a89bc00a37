using System.Globalization;
using System.Numerics;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>Compares numbers by their bits; only what a NaN carries with it is nobody's business.</summary>
internal static class Bits
{
    public static void Same<T>(string what, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : struct, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
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
