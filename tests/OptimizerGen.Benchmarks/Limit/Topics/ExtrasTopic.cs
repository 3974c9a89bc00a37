using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>What a step costs that does more than its rule, against the plain step and against passes of their own.</summary>
internal static class ExtrasTopic
{
    // A cleared gradient lets the averages fade; at this pace they stay of ordinary size however often the step is called.
    private const double SlowDecay = 0.9999999;
    private const int SeparateFrom = 100_000;
    private const int InMemory = 10_000_000;
    private static readonly int[] s_lengths = [1_000, 10_000, 100_000, 1_000_000, InMemory];

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "Adam with", "parameters", "ns/parameter", "plain", "reading the gradient", "extra / plain", "separate passes", "separate / extra");
        var bars = new Bars();
        Action<double> updating = bars.AtMost("in the updating pass: extra / plain, at 10⁷ for the same bytes", 1.10);
        Action<double> reading = bars.AtMost("with a reading pass: the same, one reading of the gradient added to plain", 1.20);
        Action<double> separate = bars.AtLeast("from 10⁵ on, several extras: separate passes / extra", 1.7);
        Pace pace = request.Pace.ForNewCode();
        foreach (int length in s_lengths)
        {
            var contest = new ExtraContest(length, SlowDecay, pace.Longer(2));
            pace = request.Pace;
            foreach ((ExtraRow row, Contestant fused, Contestant? apart) in contest.Rows)
            {
                double bytes = length < InMemory ? 1 : (double)row.Bytes / ExtraRow.PlainBytes;
                double allowed = (contest.Plain.Median * bytes) + (row.IsReading ? contest.Reading.Median : 0);
                double ratio = (apart?.Median ?? double.NaN) / fused.Median;
                table.Row(
                    row.Name, Table.Count(length), Table.Nanoseconds(fused.Median), Table.Nanoseconds(contest.Plain.Median),
                    row.IsReading ? Table.Nanoseconds(contest.Reading.Median) : Table.None, Table.Ratio(fused.Median / contest.Plain.Median),
                    apart is null ? Table.None : Table.Nanoseconds(apart.Median), Table.Ratio(ratio));
                (row.IsReading ? reading : updating)(fused.Median / allowed);
                if (row.IsSeveral && length >= SeparateFrom)
                {
                    separate(ratio);
                }
            }
        }

        bars.Write();
    }
}
