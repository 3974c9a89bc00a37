namespace OptimizerGen.Compiler.Kernels;

public enum BufferKind
{
    Parameters,
    Gradient,
    State,

    /// <summary>A state that is a matrix of another shape than the elements.</summary>
    MatrixState,
    Input,
    Scratch,
    Output,

    /// <summary>The numbers of columns, rounded for a pass: they are read along each row.</summary>
    Column,

    /// <summary>Scratch for matrices of another shape than the elements.</summary>
    MatrixScratch,
}

/// <summary>A place in memory with a value for each element.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Which of its kind, or the first of several.</param>
/// <param name="Place">Which of several states, counted from the first; none where the index says it.</param>
public readonly record struct ElementBuffer(BufferKind Kind, int Index = 0, Value? Place = null)
{
    /// <summary>Where a leaf lies when the kernel begins; null of what no memory holds, or one number for all elements.</summary>
    public static ElementBuffer? OfLeaf(Value value) =>
        value.Kind == OpKind.Place ? new ElementBuffer(BufferKind.State, value.Index, value.Operands[0])
        : value.IsLeaf && LeafTable.Of(value.Op).Buffer is { } kind ? new ElementBuffer(kind, value.Index) : null;

    /// <summary>Where a slot lies; null when it is one number.</summary>
    public static ElementBuffer? OfSlot(Slot slot) => slot.Kind switch
    {
        SlotKind.Parameters => new ElementBuffer(BufferKind.Parameters),
        SlotKind.ElementState => new ElementBuffer(BufferKind.State, slot.Index, slot.Place),
        SlotKind.MatrixState => new ElementBuffer(BufferKind.MatrixState, slot.Index),
        SlotKind.Output => new ElementBuffer(BufferKind.Output),
        SlotKind.NumberState or SlotKind.LineState or SlotKind.Number => null,
        _ => throw new InvalidOperationException($"{slot.Kind} is no slot that a kernel writes."),
    };

    /// <summary>Whether both may be the same memory: several states of one name, one of which a number of the step names.</summary>
    public bool MayBe(ElementBuffer other, Declarations declarations) => this == other
        || (Kind == BufferKind.State && other.Kind == BufferKind.State && (Place ?? other.Place) is not null
            && declarations.States[Index].FirstOfList == declarations.States[other.Index].FirstOfList);

    /// <summary>What the buffer is called in a spec, or in what is written of it.</summary>
    public string NameIn(Declarations declarations) => Kind switch
    {
        BufferKind.Parameters => OpTable.Of(Op.Parameters).Text,
        BufferKind.Gradient => OpTable.Of(Op.Gradient).Text,
        BufferKind.State when Place is not null => declarations.States[Index].ListName + "_at",
        BufferKind.State or BufferKind.MatrixState => declarations.States[Index].Name,
        BufferKind.Input => declarations.Inputs[Index].Name,
        BufferKind.Scratch => $"kept{Index}",
        BufferKind.MatrixScratch => $"matrix{Index}",
        BufferKind.Column => $"column{Index}",
        BufferKind.Output => SlotTable.WordOf(SlotKind.Output)!,
        _ => throw new InvalidOperationException($"{Kind} has no name."),
    };
}
