namespace OptimizerGen;

/// <summary>A tensor as a matrix: its first axis against all others. A vector is one column, a single number a matrix of one.</summary>
/// <param name="Rows">The size along the first axis.</param>
/// <param name="Columns">The sizes along the other axes, multiplied.</param>
/// <param name="Rank">The number of axes.</param>
internal readonly record struct MatrixShape(int Rows, int Columns, int Rank)
{
    /// <summary>The matrix of a tensor with these sizes. A size beside a size of 0 may be larger than any memory; then it is cut to what an index can be.</summary>
    public MatrixShape(IReadOnlyList<int> shape)
        : this(shape.Count > 0 ? shape[0] : 1, (int)Math.Min(shape.Skip(1).Aggregate(1.0, (count, size) => count * size), int.MaxValue), shape.Count)
    {
    }
}
