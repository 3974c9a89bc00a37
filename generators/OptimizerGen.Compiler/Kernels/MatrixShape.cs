namespace OptimizerGen.Compiler.Kernels;

/// <summary>How long a side of a matrix is.</summary>
public enum Extent
{
    Rows,
    Columns,
}

/// <summary>A shape that whole matrices have.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">How many columns it has.</param>
public sealed record MatrixShape(Shape Shape, Extent Rows, Extent Columns)
{
    private static readonly MatrixShape[] s_rows =
    [
        new(Shape.Element, Extent.Rows, Extent.Columns),
        new(Shape.Transposed, Extent.Columns, Extent.Rows),
        new(Shape.RowSquare, Extent.Rows, Extent.Rows),
        new(Shape.ColumnSquare, Extent.Columns, Extent.Columns),
    ];

    public static IReadOnlyList<MatrixShape> All => s_rows;

    public bool IsSquare => Rows == Columns;

    /// <summary>The row of a shape, or null where it is no matrix.</summary>
    public static MatrixShape? Find(Shape shape) => Array.Find(s_rows, row => row.Shape == shape);

    /// <summary>The shape with such sides.</summary>
    public static Shape Of(Extent rows, Extent columns) => s_rows.First(row => row.Rows == rows && row.Columns == columns).Shape;
}
