namespace OptimizerGen.Benchmarks.Limit;

/// <summary>One table that can be asked for.</summary>
/// <param name="Name">What to ask for.</param>
/// <param name="About">What it shows.</param>
/// <param name="Run">Measures and prints.</param>
internal sealed record Topic(string Name, string About, Action<LimitRequest> Run);
