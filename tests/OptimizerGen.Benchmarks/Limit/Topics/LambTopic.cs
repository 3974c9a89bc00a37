using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Rules with two reductions for each tensor against the bytes that the compiler counts for their two loops.</summary>
internal static class LambTopic
{
    private static readonly RuleRow s_rule = new("Lamb");
    private static readonly int[] s_lengths = [1_000_000, 3_000_000, 10_000_000, 30_000_000];

    public static void Run(LimitRequest request)
    {
        using var partner = new PartnerThread();
        Table table = RuleContest.NewTable();
        var bars = new Bars();
        Action<double> bar = bars.AtLeast("10⁷ and more: limit / step", 0.85);
        foreach (int length in s_lengths)
        {
            var contest = new RuleContest(s_rule, length, request.Pace.ForNewCode().Longer(2), partner);
            contest.Write(table);
            if (length >= 10_000_000)
            {
                bar(contest.LimitOverStep(0));
                bar(contest.LimitOverStep(1));
            }
        }

        bars.Write();
    }
}
