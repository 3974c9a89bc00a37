namespace OptimizerGen.Compiler.Kernels;

/// <param name="Op">The leaf.</param>
/// <param name="Reach">For how much it holds.</param>
/// <param name="Buffer">The memory that its elements lie in when a kernel begins; none of a number.</param>
public sealed record LeafInfo(Op Op, Reach Reach, BufferKind? Buffer = null)
{
    /// <summary>Whether it is one number for the tensor, or for more.</summary>
    public bool IsNumber => Reach <= Reach.Tensor;

    public bool IsElement => Reach == Reach.Element;
}

/// <summary>One row for each kind of leaf.</summary>
public static class LeafTable
{
    private static readonly Dictionary<Op, LeafInfo> s_rows = new LeafInfo[]
    {
        new(Op.Constant, Reach.Step),
        new(Op.Hyperparameter, Reach.Group),
        new(Op.StepNumber, Reach.Group),
        new(Op.Epoch, Reach.Step),
        new(Op.InitialValue, Reach.Group),
        new(Op.Size, Reach.Tensor),
        new(Op.SizeOfModel, Reach.Step),
        new(Op.Rows, Reach.Tensor),
        new(Op.Columns, Reach.Tensor),
        new(Op.Rank, Reach.Tensor),
        new(Op.NumberInput, Reach.Step),
        new(Op.NumberState, Reach.Tensor),
        new(Op.Blocks, Reach.Tensor),
        new(Op.ListSize, Reach.Group),
        new(Op.ListItem, Reach.Group),
        new(Op.LineState, Reach.Line),
        new(Op.LineSize, Reach.Line),
        new(Op.Parameters, Reach.Element, BufferKind.Parameters),
        new(Op.Gradient, Reach.Element, BufferKind.Gradient),
        new(Op.ElementState, Reach.Element, BufferKind.State),
        new(Op.ElementInput, Reach.Element, BufferKind.Input),
        new(Op.MatrixState, Reach.Element, BufferKind.MatrixState),
    }.ToDictionary(row => row.Op);

    public static IEnumerable<LeafInfo> Rows => s_rows.Values;

    public static LeafInfo Of(Op op) => s_rows[op];
}
