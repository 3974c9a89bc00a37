using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Rules of ever more operations: a loop that outgrows the compiler's budget would fall off a cliff.</summary>
internal static class OperationsTopic
{
    private const int Length = 10_000;

    // Each round of the chains doubles a value at most and multiplies it by the gradient: it must not grow without end.
    private const float GradientSize = 0.33f;
    private static readonly string[] s_rules = ["TwentyOperations", "SixtyOperations", "OneHundredFiftyOperations", "FourHundredOperations"];

    public static void Run(LimitRequest request)
    {
        var table = new Table("rule", "operations", "parameters", "ns/parameter", "ns/operation", "of the rule before", "of the first");
        var bars = new Bars();
        Action<double> bar = bars.AtMost("time per operation against any shorter rule", 1.5);
        StepMemory[] memories = [.. s_rules.Select(rule => new StepMemory(Length, set => OptimizerCatalogue.Create<float>(rule, set), GradientSize))];
        StepContestant[] steps = [.. memories.Select(memory => memory.OnThreads(1))];
        Contest.Run(request.Pace.ForNewCode().Longer(2), steps);
        List<double> times = [];
        for (int index = 0; index < s_rules.Length; index++)
        {
            memories[index].RequireOrdinaryNumbers();
            int operations = RuleCosts.Of(s_rules[index]).Operations;
            double time = steps[index].Median / operations;
            double before = times.Count == 0 ? double.NaN : time / times[^1];
            double least = times.Count == 0 ? time : times.Min();
            times.Add(time);
            bar(time / least);
            table.Row(
                s_rules[index], Table.Count(operations), Table.Count(Length), Table.Nanoseconds(steps[index].Median),
                Table.Number(time, 4), Table.Ratio(before), Table.Ratio(time / times[0]));
        }

        bars.Write();
    }
}
