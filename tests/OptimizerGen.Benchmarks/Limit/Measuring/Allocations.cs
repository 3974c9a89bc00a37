using System.Diagnostics;

namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>Counts what steps allocate, on every thread of the process.</summary>
internal static class Allocations
{
    private const int MostSteps = 300;
    private const int LeastSteps = 10;
    private const int Batches = 3;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(0.1);

    /// <summary>Bytes for each call, in the batch that allocated least: others of the process may allocate now and then.</summary>
    public static double PerCall(Contestant contestant)
    {
        contestant.Begin();
        double bytes = Enumerable.Range(0, Batches).Min(_ => Batch(contestant));
        contestant.End();
        return bytes;
    }

    private static double Batch(Contestant contestant)
    {
        long start = Stopwatch.GetTimestamp();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        int calls = 0;
        while (calls < LeastSteps || (calls < MostSteps && Stopwatch.GetElapsedTime(start) < s_longest))
        {
            contestant.Run();
            calls++;
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)calls;
    }
}
