using OptimizerGen.Benchmarks.Limit.Measuring;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>One rule at one size: its step on one thread and on two, their limits, and the steps by other means.</summary>
internal sealed class RuleContest
{
    /// <summary>Smaller steps stay on one thread whatever they may use.</summary>
    public const int LeastShared = 100_000;

    private readonly RuleRow _rule;
    private readonly int _length;
    private readonly Contestant? _loop;
    private readonly Contestant? _tensors;

    public RuleContest(RuleRow rule, int length, Pace pace, PartnerThread partner)
    {
        _rule = rule;
        _length = length;
        var memory = new StepMemory(rule.Name, length);
        RuleCost cost = RuleCosts.Of(rule.Name);
        int degrees = length >= LeastShared ? 2 : 1;
        Steps = [.. Enumerable.Range(1, degrees).Select(degree => memory.OnThreads(degree))];
        Limits = [.. Enumerable.Range(1, degrees).Select(degree => new LimitContestants(memory, cost, degree == 1 ? null : partner))];
        _loop = Contestant(rule.Loop, memory);
        _tensors = Contestant(rule.Tensors, memory);
        Contest.Run(pace, [.. Steps, .. Limits.SelectMany(limit => limit.All), .. new[] { _loop, _tensors }.OfType<Contestant>()]);
        Allocated = [.. Steps.Select(step => Allocations.PerCall(step))];
        memory.RequireOrdinaryNumbers();
    }

    /// <summary>Of one thread and of two.</summary>
    public IReadOnlyList<Contestant> Steps { get; }

    public IReadOnlyList<LimitContestants> Limits { get; }

    public IReadOnlyList<double> Allocated { get; }

    public double LimitOverStep(int thread) => Limits[thread].Median / Steps[thread].Median;

    public double LimitOverStepAtBest(int thread) => Limits[thread].BestQuartile / Steps[thread].BestQuartile;

    public double LoopOverStep(int thread) => (_loop?.Median ?? double.NaN) / Steps[thread].Median;

    public double TensorsOverStep(int thread) => (_tensors?.Median ?? double.NaN) / Steps[thread].Median;

    public void Write(Table table)
    {
        for (int thread = 0; thread < Steps.Count; thread++)
        {
            table.Row(
                _rule.Name, Table.Count(_length), Table.Count(thread + 1),
                Table.Nanoseconds(Steps[thread].Median), Table.Nanoseconds(Limits[thread].Median), Limits[thread].Name,
                Table.Ratio(LimitOverStep(thread)), Table.Ratio(LimitOverStepAtBest(thread)),
                Table.Number(LoopOverStep(thread), 1), Table.Number(TensorsOverStep(thread), 1), Table.Number(Allocated[thread], 0));
        }
    }

    public static Table NewTable() => new(
        "rule", "parameters", "threads", "ns/parameter", "limit", "set by", "limit / step", "in the best quarter",
        "naive / step", "TensorPrimitives / step", "bytes allocated");

    private static CallContestant? Contestant(Action<StepMemory>? step, StepMemory memory) =>
        step is null ? null : new CallContestant(memory.Length, () => step(memory));
}
