namespace OptimizerGen.Cli.Commands;

/// <summary>The options of <c>race</c> as they were written; null where one was not given.</summary>
internal sealed record RaceOptions
{
    public string? Problem { get; init; }

    public string? Optimizers { get; init; }

    public IReadOnlyList<string> Set { get; init; } = [];

    public string? Batch { get; init; }

    public string? Order { get; init; }

    public IReadOnlyList<string> Schedule { get; init; } = [];

    public IReadOnlyList<string> Stop { get; init; } = [];

    public string? Start { get; init; }

    public string? Steps { get; init; }

    public string? Samples { get; init; }

    public string? Seed { get; init; }

    /// <summary>Whether the main job's table is to show every rule of the catalogue.</summary>
    public bool All { get; init; }

    public bool Json { get; init; }

    public string? Plot { get; init; }

    /// <summary>Whether nothing was asked for that makes it a race of one's own.</summary>
    public bool IsMainJob =>
        Problem is null && Optimizers is null && Set.Count == 0 && Batch is null && Order is null && Schedule.Count == 0
        && Stop.Count == 0 && Start is null && Steps is null && Samples is null;
}
