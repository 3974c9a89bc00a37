using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>What a loop reads.</summary>
/// <param name="Buffer">Where it lies.</param>
/// <param name="Value">What it is.</param>
public sealed record Load(ElementBuffer Buffer, Value Value)
{
    /// <summary>In what form it lies there.</summary>
    public StorageFormat Storage { get; init; } = StorageFormat.Of(StateStorage.Full);

    /// <summary>What a step does to it beside the rule.</summary>
    public LoadShaping Shaping { get; init; }

    /// <summary>Whether it is what the buffer held when the kernel began.</summary>
    public bool HoldsFromTheStart => ElementBuffer.OfLeaf(Value) == Buffer;
}

/// <summary>What a step does, beside its rule, to what is loaded.</summary>
public enum LoadShaping
{
    None,

    /// <summary>The gradient is scaled and limited.</summary>
    ScaleAndLimit,

    /// <summary>The parameters are multiplied with the share of them that decay leaves.</summary>
    Keep,
}

/// <summary>What a loop writes.</summary>
/// <param name="Buffer">Where it goes.</param>
/// <param name="Value">What it is.</param>
public sealed record PassStore(ElementBuffer Buffer, Value Value)
{
    /// <summary>In what form it lies there; what is rounded for it is rounded to the nearest, unless there are random bits.</summary>
    public StorageFormat Storage { get; init; } = StorageFormat.Of(StateStorage.Full);

    /// <summary>The random bits that round it.</summary>
    public RandomBits? Random { get; init; }

    /// <summary>Whether it becomes 0 where it is subnormal, in a step that is to flush.</summary>
    public bool Flushes { get; init; }
}

/// <summary>The random bits of a state: 16 of the 32 that a stream gives for each element.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="IsUpper">Whether the upper 16 are meant.</param>
public readonly record struct RandomBits(int Stream, bool IsUpper);
