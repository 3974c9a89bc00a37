namespace OptimizerGen.Compiler.Kernels;

/// <param name="Op">The leaf.</param>
/// <param name="Reach">For how much it holds.</param>
public sealed record LeafInfo(Op Op, Reach Reach);

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
        new(Op.NumberInput, Reach.Step),
        new(Op.NumberState, Reach.Tensor),
        new(Op.Parameters, Reach.Element),
        new(Op.Gradient, Reach.Element),
        new(Op.ElementState, Reach.Element),
        new(Op.ElementInput, Reach.Element),
    }.ToDictionary(row => row.Op);

    public static LeafInfo Of(Op op) => s_rows[op];
}
