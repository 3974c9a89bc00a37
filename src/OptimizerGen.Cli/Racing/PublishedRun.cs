namespace OptimizerGen.Cli.Racing;

/// <summary>A run that was published, to stand beside ours.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Iterations">The iterations it printed.</param>
/// <param name="Seconds">The time it took on its author's machine.</param>
internal sealed record PublishedRun(int Samples, int Iterations, double Seconds);
