namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// The functions of matrices, on operands of any size and in double whatever the elements are: what float rounds is the
/// operands and the result. A matrix with an element that is not finite gives NaN everywhere.
/// </summary>
internal static class MatrixFunctions
{
    /// <summary>The eigenvectors of a symmetric matrix as columns, that of the largest eigenvalue first; of another, those of its symmetric part.</summary>
    public static void Eigenvectors(MatrixWork work, int n)
    {
        if (Scaling.Symmetric(work.A, n) is not null && SymmetricEigen.Decompose(work, n))
        {
            work.TakeB();
            Transposition.Run(work, n, n);
        }
        else
        {
            Scaling.FillWithNaN(work.A, n * n);
        }
    }

    /// <summary>Orthonormal columns that span what those of a tall matrix span, one after the other; of a wide one, rows.</summary>
    public static void OrthonormalFactor(MatrixWork work, int rows, int columns)
    {
        if (rows < columns)
        {
            Orthonormal.Compute(work, rows, columns);
            return;
        }

        Transposition.Run(work, rows, columns);
        Orthonormal.Compute(work, columns, rows);
        Transposition.Run(work, columns, rows);
    }

    /// <summary>Makes room for any function of a matrix of a size.</summary>
    public static void Reserve(MatrixWork work, int rows, int columns) =>
        work.Reserve(rows * columns, rows * columns, 4 * Math.Min(rows, columns));

    /// <summary>Makes room for a system of so many equations, with so many right sides.</summary>
    public static void ReserveSystem(MatrixWork work, int rows, int columns) => Reserve(work, rows, Math.Max(rows, columns));
}
