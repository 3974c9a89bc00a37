namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// A node of a kernel: an operation over other values, or a leaf. Values are made by a <see cref="ValueFactory"/>,
/// which gives the same node for the same computation, so reference equality is equality.
/// </summary>
public sealed class Value
{
    internal Value(int id, Op op, Shape shape, Value[] operands, double constant, int index, string? name)
    {
        Id = id;
        Op = op;
        Kind = OpTable.Of(op).Kind;
        Shape = shape;
        Operands = operands;
        Constant = constant;
        Index = index;
        Name = name;
        Reach = Kind == OpKind.Leaf ? LeafTable.Of(op).Reach
            : operands.Length == 0 || Kind == OpKind.Place ? Reach.Element
            : Kind == OpKind.Reduction ? ReductionScopeInfo.Of(Scope).Reach
            : ShapeInfo.IsLine(shape) ? Reach.Line
            : (Reach)operands.Max(operand => (int)operand.Reach);
    }

    /// <summary>The order of making; an operand always has a smaller one.</summary>
    public int Id { get; }

    public Op Op { get; }

    public OpKind Kind { get; }

    public Shape Shape { get; }

    /// <summary>For how much it holds.</summary>
    public Reach Reach { get; }

    public IReadOnlyList<Value> Operands { get; }

    /// <summary>The number, of a <see cref="Op.Constant"/>.</summary>
    public double Constant { get; }

    /// <summary>Which hyperparameter, input or state, of a leaf; which list; the number of a reduction's scope; the call of a draw.</summary>
    public int Index { get; }

    /// <summary>The name that the author gave it, first come first served.</summary>
    public string? Name { get; private set; }

    /// <summary>What a reduction goes over.</summary>
    public ReductionScope Scope => Kind == OpKind.Reduction ? (ReductionScope)Index : ReductionScope.Tensor;

    public bool IsNumber => Shape == Shape.Number;

    /// <summary>Whether it has more than one number: one for each element, or for each of a matrix that is made of them.</summary>
    public bool IsElement => Shape == Shape.Element || ShapeInfo.IsOtherMatrix(Shape);

    /// <summary>Whether it is a number for each row, column or block.</summary>
    public bool IsLine => ShapeInfo.IsLine(Shape);

    /// <summary>Whether it reduces numbers of rows, columns or blocks, and no elements.</summary>
    public bool ReducesLines =>
        Kind == OpKind.Reduction && Operands.Any(operand => operand.IsLine) && !Operands.Any(operand => operand.IsElement);

    public bool IsLeaf => Kind == OpKind.Leaf;

    /// <summary>Whether it is this very constant; −0 is not 0.</summary>
    public bool IsConstant(double value) =>
        Op == Op.Constant && BitConverter.DoubleToInt64Bits(Constant) == BitConverter.DoubleToInt64Bits(value);

    public void SuggestName(string name) => Name ??= name;

    public override string ToString() => KernelPrinter.Print(this);
}
