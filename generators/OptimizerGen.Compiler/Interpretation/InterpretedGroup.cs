using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Tensors of an interpreted model that share their hyperparameters.</summary>
internal sealed class InterpretedGroup<T>(int hyperparameters)
    where T : struct
{
    public List<InterpretedTensor<T>> Tensors { get; } = [];

    /// <summary>The values in force.</summary>
    public double[] Hyperparameters { get; } = new double[hyperparameters];

    /// <summary>What was set for this group, by hyperparameter.</summary>
    public Dictionary<int, double> Settings { get; } = [];

    /// <summary>What a step does beside the rule.</summary>
    public InterpretedExtras Extras { get; set; } = InterpretedExtras.None;

    /// <summary>The numbers that phases leave for later ones, by place.</summary>
    public Dictionary<int, double> Kept { get; } = [];

    /// <summary>A leaf that is one number for the whole group.</summary>
    public double NumberOf(Value leaf) => leaf.Reach <= Reach.Group
        ? Tensors[0].Memory.NumberOf(leaf)
        : throw new InvalidOperationException($"{leaf} is no number of a group.");
}
