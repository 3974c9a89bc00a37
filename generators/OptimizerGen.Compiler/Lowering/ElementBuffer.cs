using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

public enum BufferKind
{
    Parameters,
    Gradient,
    State,
    Input,
    Scratch,
    Output,
}

/// <summary>A place in memory with a value for each element.</summary>
public readonly record struct ElementBuffer(BufferKind Kind, int Index = 0)
{
    /// <summary>Where a leaf lies when the kernel begins; null of what no memory holds, or one number for all elements.</summary>
    public static ElementBuffer? OfLeaf(Value value) => value.Op switch
    {
        Op.Parameters => new ElementBuffer(BufferKind.Parameters),
        Op.Gradient => new ElementBuffer(BufferKind.Gradient),
        Op.ElementState => new ElementBuffer(BufferKind.State, value.Index),
        Op.ElementInput => new ElementBuffer(BufferKind.Input, value.Index),
        _ => null,
    };

    /// <summary>Where a slot lies; null when it is one number.</summary>
    public static ElementBuffer? OfSlot(Slot slot) => slot.Kind switch
    {
        SlotKind.Parameters => new ElementBuffer(BufferKind.Parameters),
        SlotKind.ElementState => new ElementBuffer(BufferKind.State, slot.Index),
        SlotKind.Output => new ElementBuffer(BufferKind.Output),
        SlotKind.NumberState or SlotKind.Number => null,
        _ => throw new InvalidOperationException($"{slot.Kind} is no slot that a kernel writes."),
    };
}
