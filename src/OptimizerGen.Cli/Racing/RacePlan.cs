namespace OptimizerGen.Cli.Racing;

/// <summary>A race of one's own: the runs, and what they run on.</summary>
/// <param name="Track">What all runs share.</param>
/// <param name="Runs">The runs in the order of the table.</param>
internal sealed record RacePlan(RaceTrack Track, IReadOnlyList<RaceRun> Runs);
