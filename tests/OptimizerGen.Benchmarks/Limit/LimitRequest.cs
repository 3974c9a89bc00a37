using OptimizerGen.Benchmarks.Limit.Measuring;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>How to measure, and what of a topic.</summary>
/// <param name="Pace">How long contests take.</param>
/// <param name="Names">The rules, for a topic that has some; none for all.</param>
internal sealed record LimitRequest(Pace Pace, IReadOnlyList<string> Names)
{
    public bool Wants(string name) => Names.Count == 0 || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
