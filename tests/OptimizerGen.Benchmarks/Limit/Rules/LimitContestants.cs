using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Benchmarks.Limit.Measuring;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>What a step is measured against: its bytes alone, and its divisions and roots alone, on as many threads.</summary>
internal sealed class LimitContestants
{
    private readonly Contestant? _divider;

    public LimitContestants(StepMemory memory, RuleCost cost, PartnerThread? partner)
    {
        StreamPass[] passes = [.. cost.Passes.Select(pass => new StreamPass(pass, memory))];
        nuint end = WidestVector.RoundUp(memory.Length);
        nuint middle = WidestVector.Half(memory.Length);
        Stream = partner is null
            ? new CallContestant(memory.Length, () => Run(passes, 0, end))
            : new PairContestant(memory.Length, partner, () => Run(passes, 0, middle), () => Run(passes, middle, end));
        _divider = DividerOf(memory.Length, cost.Count.Divisions, cost.Count.Roots, partner);
    }

    public Contestant Stream { get; }

    /// <summary>All that take part; without divisions and roots there is only the stream.</summary>
    public IReadOnlyList<Contestant> All => _divider is null ? [Stream] : [Stream, _divider];

    public double Median => All.Max(contestant => contestant.Median);

    public double BestQuartile => All.Max(contestant => contestant.BestQuartile);

    public string Name => _divider is not null && _divider.Median > Stream.Median ? "divider" : "memory";

    private static Contestant? DividerOf(int length, int divisions, int roots, PartnerThread? partner)
    {
        if (divisions + roots == 0)
        {
            return null;
        }

        long all = Divider.RoundUp(length);
        return partner is null
            ? new CallContestant(all, () => Divider.Run(all, divisions, roots))
            : new PairContestant(all, partner, () => Divider.Run(all / 2, divisions, roots), () => Divider.Run(all / 2, divisions, roots));
    }

    private static void Run(StreamPass[] passes, nuint start, nuint end)
    {
        foreach (StreamPass pass in passes)
        {
            pass.Run(start, end);
        }
    }
}
