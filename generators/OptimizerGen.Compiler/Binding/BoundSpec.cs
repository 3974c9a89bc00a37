using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding;

/// <summary>A spec in which every name has a meaning and every value a shape.</summary>
public abstract record BoundSpec
{
    public required string Name { get; init; }

    /// <summary>The file that it was bound for.</summary>
    public required SpecText Text { get; init; }

    /// <summary>What it says for its readers.</summary>
    public required SpecDescription Description { get; init; }

    /// <summary>How freely its arithmetic may be rewritten.</summary>
    public required NumericsMode Numerics { get; init; }

    public required IReadOnlyList<HyperparameterSymbol> Hyperparameters { get; init; }

    /// <summary>Those that are lists. The numbers of a list of an optimizer are among the hyperparameters.</summary>
    public IReadOnlyList<ListSymbol> Lists { get; init; } = [];

    /// <summary>The places of those whose defaults are computed, each after those that its default reads.</summary>
    public required IReadOnlyList<int> DefaultOrder { get; init; }

    public required Declarations Declarations { get; init; }

    public required ValueFactory Factory { get; init; }
}

/// <summary>An optimizer: its states and the kernels that act on them.</summary>
public sealed record BoundOptimizer : BoundSpec
{
    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    public required IReadOnlyList<StateSymbol> States { get; init; }

    public required IReadOnlyList<ViewSymbol> Views { get; init; }

    public required Kernel Update { get; init; }

    /// <summary>Gives states their first values; null where all start from 0, which memory is already.</summary>
    public Kernel? Initialize { get; init; }

    /// <summary>The gradients that a step asks for before its last one, in their order.</summary>
    public IReadOnlyList<EarlierGradient> EarlierGradients { get; init; } = [];

    /// <summary>Where the last gradient is asked for; null where that is at the parameters.</summary>
    public Kernel? GradientPoint { get; init; }

    /// <summary>The schedules that the spec itself puts in force, by hyperparameter.</summary>
    public required IReadOnlyDictionary<int, Kernel> Schedules { get; init; }
}

/// <summary>A gradient before the last one.</summary>
/// <param name="Gradient">Where it is kept.</param>
/// <param name="Point">Where it is asked for.</param>
public sealed record EarlierGradient(EarlierGradientSymbol Gradient, Kernel Point);

/// <summary>A schedule: one number from the step, the epoch and the initial value, and from what it remembers, where it has a memory.</summary>
public sealed record BoundSchedule : BoundSpec
{
    public required Kernel Value { get; init; }

    public IReadOnlyList<InputSymbol> Inputs { get; init; } = [];

    public IReadOnlyList<StateSymbol> States { get; init; } = [];

    /// <summary>Gives states their first values; null where all start from 0.</summary>
    public Kernel? Initialize { get; init; }

    /// <summary>What a report does to the states; null for a closed form.</summary>
    public Kernel? Update { get; init; }
}

/// <summary>A transform, as it is by itself. It is checked over a rule that has what every rule is expected to have.</summary>
public sealed record BoundTransform : BoundSpec
{
    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    public required IReadOnlyList<StateSymbol> States { get; init; }

    public required IReadOnlyList<ViewSymbol> Views { get; init; }
}
