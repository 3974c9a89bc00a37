using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>Says whether two runs are the same trajectory.</summary>
internal static class Paths
{
    private const double Near = 1e-13;

    /// <summary>Every element of every step, relative to the largest magnitude that the element has had.</summary>
    public static void Same(double[][] expected, double[][] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var scale = new double[expected[0].Length];
        for (int t = 0; t < expected.Length; t++)
        {
            for (int i = 0; i < scale.Length; i++)
            {
                scale[i] = Math.Max(scale[i], Math.Abs(expected[t][i]));
                Tolerance.Check($"after step {t}, element {i}", expected[t][i], actual[t][i], Near * scale[i]);
            }
        }
    }

    /// <summary>The same to the last bit.</summary>
    public static void Identical(double[][] expected, double[][] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int t = 0; t < expected.Length; t++)
        {
            Bits.Same<double>($"after step {t}", expected[t], actual[t]);
        }
    }

    /// <summary>At the end some element is apart by more than a part in 10 000.</summary>
    public static void Differ(double[][] expected, double[][] actual)
    {
        double apart = expected[^1].Zip(actual[^1], (a, b) => Math.Abs(a - b) / (Math.Abs(a) + Math.Abs(b))).Max();
        Assert.True(apart > 1e-4, $"The two trajectories are the same to {apart:G2}, and they should not be.");
    }
}
