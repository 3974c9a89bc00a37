namespace OptimizerGen.Compiler.Kernels;

/// <summary>How kernels read and write a state, which follows from its shape.</summary>
/// <param name="Leaf">What it is when a kernel begins.</param>
/// <param name="Slot">Where its new value goes.</param>
public sealed record StateKind(Op Leaf, SlotKind Slot)
{
    private static readonly StateKind s_lines = new(Op.LineState, SlotKind.LineState);

    private static readonly StateKind s_matrix = new(Op.MatrixState, SlotKind.MatrixState);

    private static readonly Dictionary<Shape, StateKind> s_rows = new()
    {
        [Shape.Number] = new(Op.NumberState, SlotKind.NumberState),
        [Shape.Row] = s_lines,
        [Shape.Column] = s_lines,
        [Shape.Block] = s_lines,
        [Shape.Element] = new(Op.ElementState, SlotKind.ElementState),
        [Shape.Transposed] = s_matrix,
        [Shape.RowSquare] = s_matrix,
        [Shape.ColumnSquare] = s_matrix,
    };

    public static StateKind Of(Shape shape) => s_rows[shape];
}
