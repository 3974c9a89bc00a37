using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>How rows of a tensor that alone have a gradient can be stepped, without going through all others.</summary>
public sealed record RowPlan
{
    /// <summary>Why they cannot, as the end of a sentence; null where they can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>What each step multiplies parameters or states by where the gradient is 0, each once.</summary>
    public IReadOnlyList<Value> Decays { get; init; } = [];

    /// <summary>Which of the decays is that of the parameters; null where they keep what they are.</summary>
    public int? DecayOfParameters { get; init; }

    /// <summary>Which of the decays is that of a state; a state that keeps what it is has none.</summary>
    public IReadOnlyDictionary<int, int> DecaysOfStates { get; init; } = new Dictionary<int, int>();

    /// <summary>What has to be 0 in a step that moves rows.</summary>
    public IReadOnlyList<RowCondition> Conditions { get; init; } = [];

    /// <summary>Whether the parameters of a row without a gradient would be moved by more than their decay, which is left out.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>All numbers that a step by rows asks for, in their order.</summary>
    public IReadOnlyList<Value> Numbers => [.. Decays, .. Conditions.Select(condition => condition.Value)];
}

/// <summary>What stands in the way of rows while it is not 0.</summary>
/// <param name="Value">The number.</param>
/// <param name="Words">What it would do, as the end of a sentence.</param>
public sealed record RowCondition(Value Value, string Words);
