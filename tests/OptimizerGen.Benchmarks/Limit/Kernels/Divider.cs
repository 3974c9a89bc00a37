namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>The loop of divisions and roots in the widest vectors of the machine.</summary>
internal static class Divider
{
    private static readonly Action<long, int, int> s_run = WidestVector.Bits == 512 ? Divider512.Run : Divider256.Run;

    private static readonly int s_step = WidestVector.Bits == 512 ? Divider512.Elements : Divider256.Elements;

    public static void Run(long elements, int divisions, int roots) => s_run(elements, divisions, roots);

    /// <summary>Whole turns of the loop for each of two threads: what runs is what is counted.</summary>
    public static long RoundUp(long elements) => (elements + (2 * s_step) - 1) / (2 * s_step) * (2 * s_step);
}
