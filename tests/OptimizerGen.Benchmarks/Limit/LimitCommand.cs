using System.Globalization;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>
/// <c>-- limit</c>: steps against what the machine allows, all in one process and taking turns, since only ratios
/// within one run say anything on a machine that drifts.
/// </summary>
internal static class LimitCommand
{
    private static readonly int[] s_lengths = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    public static void Run()
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{Environment.ProcessorCount} processors, vectors of {WidestVector.Bits} bits, .NET {Environment.Version}; float, one thread; ns per parameter, medians."));
        Console.WriteLine();
        Console.WriteLine("| rule | parameters | step | limit | limit / step | best quartile | naive / step | bytes allocated |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int length in s_lengths)
        {
            foreach (LimitRule rule in LimitRule.All)
            {
                Write(rule, length, Measure(rule, length));
            }
        }
    }

    private static (Contest Contest, long Allocated) Measure(LimitRule rule, int length)
    {
        var work = new Workload(length);
        var set = new ParameterSet<float>();
        Parameter<float> parameter = set.Add("parameters", length).FillNormal(seed: 1, standardDeviation: 1);
        work.Gradient.CopyTo(parameter.Gradient);
        Optimizer<float> optimizer = rule.Create(set);
        var contest = new Contest(
            length,
            () => optimizer.Step(),
            () => Streams.Run(work, rule.Reads, rule.Writes),
            () => DivisionsAndRoots.Run(length, rule.Divisions, rule.Roots),
            () => rule.Naive(work));
        contest.Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Step();
        return (contest, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Write(LimitRule rule, int length, (Contest Contest, long Allocated) measured)
    {
        Contest contest = measured.Contest;
        double step = contest.Median(0);
        double limit = Math.Max(contest.Median(1), contest.Median(2));
        double best = Math.Max(contest.BestQuartile(1), contest.BestQuartile(2)) / contest.BestQuartile(0);
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "| {0} | {1:N0} | {2:F3} | {3:F3} | {4:F2} | {5:F2} | {6:F1} | {7} |",
            rule.Name, length, step, limit, limit / step, best, contest.Median(3) / step, measured.Allocated));
    }
}
