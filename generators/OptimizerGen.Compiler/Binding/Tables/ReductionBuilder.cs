using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>Makes the values of a reduction over one scope.</summary>
/// <param name="factory">Makes values.</param>
/// <param name="scope">What is reduced over.</param>
/// <param name="reduced">What is reduced: values for elements, or numbers of rows, columns or blocks.</param>
public sealed class ReductionBuilder(ValueFactory factory, ReductionScope scope, Shape reduced)
{
    private static readonly Dictionary<Shape, TensorWord> s_counts = new()
    {
        [Shape.Row] = TensorWords.RowCount,
        [Shape.Column] = TensorWords.ColumnCount,
        [Shape.Block] = TensorWords.BlockCount,
        [Shape.Element] = TensorWords.Size,
    };

    private static readonly Dictionary<Extent, TensorWord> s_sides = new()
    {
        [Extent.Rows] = TensorWords.RowCount,
        [Extent.Columns] = TensorWords.ColumnCount,
    };

    private bool IsRooted => scope == ReductionScope.Tensor && reduced == Shape.Element;

    /// <summary>How many values are reduced to one number.</summary>
    public Value Size => scope switch
    {
        ReductionScope.Tensor when ShapeInfo.IsOtherMatrix(reduced) => SizeOfMatrix(MatrixShape.Find(reduced)!),
        ReductionScope.Tensor => s_counts[reduced].Leaf(factory),
        ReductionScope.Model => TensorWords.SizeOfModel.Leaf(factory),
        _ => factory.LineSize(ReductionScopeInfo.Of(scope).Shape),
    };

    private Value SizeOfMatrix(MatrixShape matrix) => Make(Op.Multiply, s_sides[matrix.Rows].Leaf(factory), s_sides[matrix.Columns].Leaf(factory));

    /// <summary>The root of the sum of squares. Of the elements of a tensor it is right over the whole range of double.</summary>
    public Value Norm(Value x) => IsRooted ? Reduce(Op.ReduceNorm, x) : Make(Op.Sqrt, Reduce(Op.ReduceDot, x, x));

    /// <summary>The root of the mean of squares, likewise.</summary>
    public Value RootMeanSquare(Value x) =>
        IsRooted ? Reduce(Op.ReduceRootMeanSquare, x) : Make(Op.Sqrt, Make(Op.Divide, Reduce(Op.ReduceDot, x, x), Size));

    public Value Reduce(Op op, params Value[] operands) => factory.Reduce(op, scope, operands);

    public Value Make(Op op, params Value[] operands) => factory.Make(op, operands);
}
