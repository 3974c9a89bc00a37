namespace OptimizerGen.Compiler.Kernels;

/// <summary>What a kernel writes to.</summary>
public enum SlotKind
{
    Parameters,
    ElementState,
    NumberState,

    /// <summary>A state with a number for each row, column or block.</summary>
    LineState,

    /// <summary>A state that is a matrix of another shape than the elements.</summary>
    MatrixState,

    /// <summary>The destination of a gradient point or a view.</summary>
    Output,

    /// <summary>The one result of a kernel of numbers: a schedule's value, a hyperparameter's default.</summary>
    Number,
}

/// <param name="Kind">What it is.</param>
/// <param name="Index">Which state, or the first of several.</param>
/// <param name="Place">Which of several states, counted from the first; none where the index says it.</param>
public readonly record struct Slot(SlotKind Kind, int Index = 0, Value? Place = null)
{
    public static readonly Slot Parameters = new(SlotKind.Parameters);

    public static readonly Slot Output = new(SlotKind.Output);

    public static readonly Slot Number = new(SlotKind.Number);
}

/// <summary>A slot and the value that it takes when the kernel has run.</summary>
public sealed record Store(Slot Slot, Value Value)
{
    /// <summary>What has to be worked out for it.</summary>
    public IEnumerable<Value> Roots => Slot.Place is null ? [Value] : [Slot.Place, Value];

    /// <summary>Whether it would only write back what is there.</summary>
    public bool KeepsWhatWasThere => (ElementBuffer.OfLeaf(Value) is { } held && held == ElementBuffer.OfSlot(Slot))
        || (Slot.Kind == SlotKind.LineState && Value.Op == Op.LineState && Value.Index == Slot.Index);
}
