namespace OptimizerGen.Benchmarks.Limit.Topics;

internal static class ColdGeneratorRun
{
    public static void Print()
    {
    }
}
