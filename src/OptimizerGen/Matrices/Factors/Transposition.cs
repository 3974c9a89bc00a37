namespace OptimizerGen.Matrices.Factors;

/// <summary>Rows for columns.</summary>
internal static class Transposition
{
    // Squares that fit the cache whichever way they are gone through.
    private const int Square = 16;

    /// <summary>Puts the transpose of A into A.</summary>
    /// <param name="work">A holds the matrix; B is overwritten.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    public static void Run(MatrixWork work, int rows, int columns)
    {
        for (int row = 0; row < rows; row += Square)
        {
            for (int column = 0; column < columns; column += Square)
            {
                Turn(work.A, work.B, rows, columns, row, column);
            }
        }

        work.TakeB();
    }

    private static void Turn(double[] a, double[] b, int rows, int columns, int firstRow, int firstColumn)
    {
        int endRow = Math.Min(firstRow + Square, rows), endColumn = Math.Min(firstColumn + Square, columns);
        for (int row = firstRow; row < endRow; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
            {
                b[(column * rows) + row] = a[(row * columns) + column];
            }
        }
    }
}
