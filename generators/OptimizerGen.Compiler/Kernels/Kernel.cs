namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// A computation as a graph: every store's value in terms of what held before it ran. There are no statements left,
/// so the order of stores means nothing.
/// </summary>
/// <param name="Name">What it is called in listings and in the generated code: <c>Update</c>, <c>GradientPoint</c>, …</param>
/// <param name="Stores">What it writes.</param>
/// <param name="Declarations">The hyperparameters, inputs and states that leaves refer to by index.</param>
/// <param name="Factory">The maker of its values, for those who rewrite it.</param>
public sealed record Kernel(string Name, IReadOnlyList<Store> Stores, Declarations Declarations, ValueFactory Factory)
{
    /// <summary>All values that the stores need, operands first.</summary>
    public IReadOnlyList<Value> Values => ValueOrder.Of(Stores.SelectMany(store => store.Roots));

    /// <summary>Whether it depends on a leaf of this kind.</summary>
    public bool Reads(Op leaf) => Values.Any(value => value.Op == leaf);

    /// <summary>Whether some number of it is another one for each tensor because of the tensor's elements or its shape.</summary>
    public bool HasNumbersOfTensors =>
        HasLines || Values.Any(value => value.Kind is OpKind.Reduction or OpKind.Matrix || ShapeInfo.IsOtherMatrix(value.Shape) || (value is { IsLeaf: true, Reach: Reach.Tensor } && value.Op != Op.NumberState));

    /// <summary>Whether it works out or writes numbers of rows, columns or blocks; a state may be given one number for all of them.</summary>
    public bool HasLines => Values.Any(value => value.IsLine) || Stores.Any(store => store.Slot.Kind == SlotKind.LineState);

    /// <summary>Whether tensors are taken as matrices.</summary>
    public bool HasMatrices => Values.Any(value => value.Kind == OpKind.Matrix || ShapeInfo.IsOtherMatrix(value.Shape))
        || Stores.Any(store => store.Slot.Kind == SlotKind.MatrixState);

    /// <summary>Whether some number of it needs all tensors.</summary>
    public bool HasNumbersOfModel => Values.Any(value => value.Scope == ReductionScope.Model);
}
