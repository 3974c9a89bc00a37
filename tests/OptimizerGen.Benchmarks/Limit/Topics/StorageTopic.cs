using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Adam with states in two bytes against Adam with states in four.</summary>
internal static class StorageTopic
{
    private const string Full = "Adam";
    private const string Narrow = "AdamBFloat16";
    private static readonly int[] s_lengths = [100_000, 30_000_000];

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "storage", "parameters", "threads", "ns/parameter", "bytes/parameter", "stream of these bytes", "stream / step", "float states / these");
        var bars = new Bars();
        Action<double> bar = bars.AtLeast("3·10⁷, 2 threads: float states / bfloat16 states", 1.35);
        using var partner = new PartnerThread();
        foreach (int length in s_lengths)
        {
            var full = new StepMemory(Full, length);
            var narrow = new StepMemory(Narrow, length);
            StepContestant[] fullSteps = [full.OnThreads(1), full.OnThreads(2)], narrowSteps = [narrow.OnThreads(1), narrow.OnThreads(2)];
            Contestant[] fullStreams = Streams(full, FullPass, partner), narrowStreams = Streams(full, NarrowPass, partner);
            Contest.Run(request.Pace.ForNewCode().Longer(2), [.. fullSteps, .. narrowSteps, .. fullStreams, .. narrowStreams]);
            narrow.RequireOrdinaryNumbers();
            for (int thread = 0; thread < 2; thread++)
            {
                Write(table, Full, length, thread, fullSteps[thread], fullStreams[thread], fullSteps[thread]);
                Write(table, Narrow, length, thread, narrowSteps[thread], narrowStreams[thread], fullSteps[thread]);
            }

            if (length == s_lengths[^1])
            {
                bar(fullSteps[1].Median / narrowSteps[1].Median);
            }
        }

        bars.Write();
    }

    private static void Write(Table table, string rule, int length, int thread, Contestant step, Contestant stream, Contestant full) => table.Row(
        rule, Table.Count(length), Table.Count(thread + 1), Table.Nanoseconds(step.Median), Table.Count(RuleCosts.Of(rule).Count.Bytes(sizeof(float))),
        Table.Nanoseconds(stream.Median), Table.Ratio(stream.Median / step.Median), Table.Ratio(full.Median / step.Median));

    /// <summary>A stream on one thread and on two, by a pass from one element up to another.</summary>
    private static Contestant[] Streams(StepMemory memory, Func<StepMemory, Action<nuint, nuint>> passOf, PartnerThread partner)
    {
        Action<nuint, nuint> pass = passOf(memory);
        nuint middle = WidestVector.Half(memory.Length), end = WidestVector.RoundUp(memory.Length);
        return
        [
            new CallContestant(memory.Length, () => pass(0, end)),
            new PairContestant(memory.Length, partner, () => pass(0, middle), () => pass(middle, end)),
        ];
    }

    private static Action<nuint, nuint> FullPass(StepMemory memory) => new StreamPass(RuleCosts.Of(Full).Passes[0], memory).Run;

    // The float states' memory, of which half the bytes are moved.
    private static Action<nuint, nuint> NarrowPass(StepMemory memory) => new NarrowStream(RuleCosts.Of(Full).Passes[0], memory).Run;
}
