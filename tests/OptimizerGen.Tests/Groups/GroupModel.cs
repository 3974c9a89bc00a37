using System.Numerics;

namespace OptimizerGen.Tests.Groups;

/// <summary>Sets for the tests of groups, with values and gradients that are the same at every call.</summary>
internal static class GroupModel
{
    /// <summary>The tensors of a small network, of lengths that fill no cache line.</summary>
    public static readonly string[] Network = ["fc.weight", "fc.bias", "norm.weight", "norm.bias", "head.weight", "head.bias"];

    public static ParameterSet<T> Of<T>(params string[] names)
        where T : struct, IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T>();
        foreach (string name in names)
        {
            Add(set, name);
        }

        return set;
    }

    /// <summary>Values depend on the name alone, so that a tensor is the same in whichever set it lies.</summary>
    public static Parameter<T> Add<T>(ParameterSet<T> set, string name)
        where T : struct, IFloatingPointIeee754<T> =>
        set.Add(name, LengthOf(name)).FillNormal(Seed(name), standardDeviation: 0.5);

    public static int LengthOf(string name) => 1 + (int)(Seed(name) % 37);

    /// <summary>Gradients of a step, from the name and the step alone.</summary>
    public static void FillGradients<T>(ParameterSet<T> set, int step)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (Parameter<T> parameter in set)
        {
            Span<T> gradient = parameter.Gradient;
            long seed = Seed(parameter.Name);
            for (int i = 0; i < gradient.Length; i++)
            {
                gradient[i] = T.CreateTruncating(Math.Sin(seed + (7 * i) + (0.3 * step)) + (0.1 * i));
            }
        }
    }

    private static long Seed(string name) => name.Aggregate(17L, (seed, letter) => ((seed * 31) + letter) % 1_000_003);
}
