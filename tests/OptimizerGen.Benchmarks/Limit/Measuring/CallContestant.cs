namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>Calls one method.</summary>
internal sealed class CallContestant(long elements, Action call, Action? begin = null, Action? end = null) : Contestant(elements)
{
    public override void Begin() => begin?.Invoke();

    public override void Run() => call();

    public override void End() => end?.Invoke();
}
