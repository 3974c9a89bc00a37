namespace OptimizerGen;

/// <summary>What a schedule consists of: its formula and its hyperparameters.</summary>
public sealed class ScheduleDescription
{
    /// <summary>The schedule's name, which is its class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The schedule in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Its value as the specification writes it.</summary>
    public string? Formula { get; init; }

    /// <summary>Title, authors and year of the paper, in one line.</summary>
    public string? Reference { get; init; }

    /// <summary>When to choose it.</summary>
    public string? UseWhen { get; init; }

    /// <summary>The hyperparameters, in the order of their indices.</summary>
    public IReadOnlyList<HyperparameterDescription> Hyperparameters { get; init; } = [];

    /// <summary>The hyperparameters that are lists, in the order of their indices.</summary>
    public IReadOnlyList<HyperparameterListDescription> Lists { get; init; } = [];

    /// <summary>
    /// The indices of the hyperparameters whose default is an expression, each after the ones it depends on;
    /// empty means the order of <see cref="Hyperparameters"/>.
    /// </summary>
    public IReadOnlyList<int> DefaultOrder { get; init; } = [];

    /// <summary>What it remembers from report to report, each a number; a schedule that has some has a memory.</summary>
    public IReadOnlyList<StateDescription> States { get; init; } = [];

    /// <summary>The numbers that a schedule with a memory is told at each report.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; init; } = [];

    /// <summary>
    /// Whether its value goes by epochs. An optimizer with such a schedule has to know them, by
    /// <see cref="Optimizer{T}.StepsPerEpoch"/> or by <see cref="Optimizer{T}.Epoch"/>, and refuses a step otherwise.
    /// </summary>
    public bool ReadsEpoch { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
