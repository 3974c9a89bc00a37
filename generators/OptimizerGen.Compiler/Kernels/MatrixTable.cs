namespace OptimizerGen.Compiler.Kernels;

/// <param name="Op">The operation.</param>
/// <param name="ShapeOf">The shape of its result, or null where operands of those shapes have none.</param>
/// <param name="Needs">What its operands have to be, in words.</param>
public sealed record MatrixOpInfo(Op Op, Func<IReadOnlyList<Shape>, Shape?> ShapeOf, string Needs);

/// <summary>One row for each operation that needs whole matrices: its result has no element that one element of each operand would do for.</summary>
public static class MatrixTable
{
    private const string Square = "a matrix with as many rows as columns";

    private static readonly Dictionary<Op, MatrixOpInfo> s_rows = new MatrixOpInfo[]
    {
        new(Op.Identity, _ => null, "one of the words 'rows' and 'columns'"),
        new(Op.MatrixMultiply, Product, "two matrices, the second with as many rows as the first has columns"),
        new(Op.Transpose, operands => Turned(operands[0]), "a matrix"),
        new(Op.Orthonormal, Matrix, "a matrix"),
        new(Op.Upper, Matrix, "a matrix"),
        new(Op.Eigenvectors, SquareMatrix, Square),
        new(Op.Cholesky, SquareMatrix, Square),
        new(Op.InverseRoot, operands => operands[1] == Shape.Number ? SquareMatrix(operands) : null, Square + " and a number"),
        new(Op.Solve, Solution, Square + " and another one with as many rows"),
        new(Op.Diagonal, Diagonal, Square + ", or a number for each row or column"),
    }.ToDictionary(row => row.Op);

    public static IEnumerable<MatrixOpInfo> Rows => s_rows.Values;

    public static MatrixOpInfo Of(Op op) => s_rows[op];

    /// <summary>A matrix with rows for columns.</summary>
    private static Shape? Turned(Shape shape) => MatrixShape.Find(shape) is { } matrix ? MatrixShape.Of(matrix.Columns, matrix.Rows) : null;

    private static Shape? Matrix(IReadOnlyList<Shape> operands) => MatrixShape.Find(operands[0])?.Shape;

    private static Shape? SquareMatrix(IReadOnlyList<Shape> operands) => MatrixShape.Find(operands[0]) is { IsSquare: true } matrix ? matrix.Shape : null;

    /// <summary>A number for each row or column out of a square matrix, and such a matrix out of the numbers.</summary>
    private static Shape? Diagonal(IReadOnlyList<Shape> operands) => operands[0] switch
    {
        Shape.RowSquare => Shape.Row,
        Shape.ColumnSquare => Shape.Column,
        Shape.Row => Shape.RowSquare,
        Shape.Column => Shape.ColumnSquare,
        _ => null,
    };

    private static Shape? Product(IReadOnlyList<Shape> operands) =>
        MatrixShape.Find(operands[0]) is { } left && MatrixShape.Find(operands[1]) is { } right && left.Columns == right.Rows
            ? MatrixShape.Of(left.Rows, right.Columns)
            : null;

    private static Shape? Solution(IReadOnlyList<Shape> operands) =>
        MatrixShape.Find(operands[0]) is { IsSquare: true } left && MatrixShape.Find(operands[1]) is { } right && left.Rows == right.Rows ? right.Shape : null;
}
