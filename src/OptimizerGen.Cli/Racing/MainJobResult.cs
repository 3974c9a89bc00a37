namespace OptimizerGen.Cli.Racing;

/// <summary>One run of a published experiment beside the published numbers.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Published">The published run.</param>
/// <param name="Outcome">Our run.</param>
internal sealed record PublishedComparison(PublishedExperiment Experiment, PublishedRun Published, RaceOutcome Outcome)
{
    /// <summary>Counted as the published program counts: the check that ends the run is an iteration too.</summary>
    public long Iterations => Outcome.Result.Final.Step + (Outcome.Reached ? 1 : 0);
}

/// <summary>One optimizer of the catalogue on data of every size.</summary>
/// <param name="Run">The optimizer and its settings.</param>
/// <param name="Outcomes">Its runs by size, in the order of <see cref="MainJobResult.Sizes"/>.</param>
internal sealed record CatalogueEntry(RaceRun Run, IReadOnlyList<RaceOutcome> Outcomes)
{
    public bool ReachedAll => Outcomes.All(outcome => outcome.Reached);
}

/// <summary>All that the main job found.</summary>
/// <param name="Published">The published experiments.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Seconds">How long everything took.</param>
internal sealed record MainJobResult(IReadOnlyList<PublishedComparison> Published, IReadOnlyList<CatalogueEntry> Catalogue, double Seconds)
{
    public static IReadOnlyList<int> Sizes { get; } = [100, 1000, 10_000, 100_000];
}
