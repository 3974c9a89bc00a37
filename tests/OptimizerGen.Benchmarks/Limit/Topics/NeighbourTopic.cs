using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Steps on two threads while a foreign process takes a core.</summary>
internal static class NeighbourTopic
{
    private static readonly int[] s_lengths = [30_000, 100_000, 300_000, 1_000_000];

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "Adam", "parameters", "1 thread, ns/parameter", "2 threads", "2 threads / 1 thread", "of the means", "in the best quarter");
        var bars = new Bars();
        Action<double> bar = bars.AtMost("beside a busy process: 2 threads / 1 thread", 1.15);
        // A scheduler's slice is a few milliseconds: turns have to be longer to see the usual mixture of good and bad ones.
        Pace pace = request.Pace with { SecondsPerTurn = request.Pace.SecondsPerTurn * 5 };
        foreach (int length in s_lengths)
        {
            Measure("alone", length, pace.ForNewCode(), table);
            using var neighbour = new BusyNeighbour();
            bar(Measure("beside a busy process", length, pace.Longer(2), table));
        }

        bars.Write();
    }

    private static double Measure(string where, int length, Pace pace, Table table)
    {
        var memory = new StepMemory("Adam", length);
        StepContestant one = memory.OnThreads(1), two = memory.OnThreads(2);
        Contest.Run(pace, one, two);
        double ratio = two.Median / one.Median;
        table.Row(
            where, Table.Count(length), Table.Nanoseconds(one.Median), Table.Nanoseconds(two.Median),
            Table.Ratio(ratio), Table.Ratio(two.Mean / one.Mean), Table.Ratio(two.BestQuartile / one.BestQuartile));
        return ratio;
    }
}
