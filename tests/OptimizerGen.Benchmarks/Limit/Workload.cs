namespace OptimizerGen.Benchmarks.Limit;

/// <summary>The memory that all contestants of one size work on.</summary>
internal sealed class Workload
{
    public Workload(int length)
    {
        var random = new Random(1);
        Parameters = Filled(length, random);
        Gradient = Filled(length, random);
        First = Filled(length, random);
        Second = [.. Filled(length, random).Select(Math.Abs)];
    }

    public float[] Parameters { get; }

    public float[] Gradient { get; }

    public float[] First { get; }

    public float[] Second { get; }

    private static float[] Filled(int length, Random random)
    {
        float[] values = GC.AllocateUninitializedArray<float>(length, pinned: true);
        for (int i = 0; i < length; i++)
        {
            values[i] = (float)(random.NextDouble() - 0.5);
        }

        return values;
    }
}
