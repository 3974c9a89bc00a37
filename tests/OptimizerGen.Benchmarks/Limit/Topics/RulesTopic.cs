using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>The table of all rules at all sizes.</summary>
internal static class RulesTopic
{
    private const int InMemory = 10_000_000;
    private const int LargestInCache = 1_000_000;
    private static readonly int[] s_lengths = [1_000, 10_000, 100_000, LargestInCache, InMemory];

    // Large enough to be shared among threads, so that all code on the way has run.
    private const int WarmUpLength = 50_000;

    public static void Run(LimitRequest request)
    {
        using var partner = new PartnerThread();
        RuleRow[] rules = [.. RuleRow.All.Where(rule => request.Wants(rule.Name))];
        foreach (RuleRow rule in rules)
        {
            _ = new RuleContest(rule, WarmUpLength, (request.Pace with { LeastRounds = 1, MostRounds = 1 }).ForNewCode(), partner);
        }

        Table table = RuleContest.NewTable();
        var bars = new RuleBars();
        foreach (int length in s_lengths)
        {
            foreach (RuleRow rule in rules)
            {
                var contest = new RuleContest(rule, length, PaceOf(length, request.Pace), partner);
                contest.Write(table);
                bars.Add(rule, length, contest);
            }
        }

        bars.Write();
    }

    // In memory a round takes a tenth of a second; below it a few turns' length, and all rounds are done long before the time is up.
    private static Pace PaceOf(int length, Pace pace) => length < InMemory ? pace : pace.Longer(2.4);
}
