using System.Numerics;
using System.Runtime.CompilerServices;
using OptimizerGen.Matrices.Factors;
using OptimizerGen.Matrices.Products;
using OptimizerGen.Threading;

namespace OptimizerGen.Matrices;

/// <summary>
/// Everything that a rule does with whole matrices, and the memory it is done in. The bits of a result depend on the
/// operands alone.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class MatrixOperations<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly MatrixProduct<T> _product = new();
    private readonly MatrixWork _work = new();

    /// <summary>Makes room for products of rows × depth with depth × columns.</summary>
    public void ReserveProduct(int rows, int depth, int columns) => _product.Reserve(rows, depth, columns);

    /// <summary>Makes room for functions of matrices of a size.</summary>
    public void ReserveFunction(int rows, int columns) => MatrixFunctions.Reserve(_work, rows, columns);

    /// <summary>left · right, see <see cref="MatrixProduct{T}"/>.</summary>
    public void Multiply(MatrixView<T> left, MatrixView<T> right, MatrixView<T> result, StepExecutor executor, int degree) =>
        _product.Run(left, right, result, executor, degree);

    /// <summary>The eigenvectors of a symmetric matrix as columns, that of the largest eigenvalue first.</summary>
    public void Eigenvectors(MatrixView<T> x, MatrixView<T> result)
    {
        Load(x);
        MatrixFunctions.Eigenvectors(_work, x.Rows);
        Store(result);
    }

    /// <summary>The Q of x = Q·R with a diagonal of R that is not negative; for a matrix with more columns than rows, that of its transpose, transposed.</summary>
    public void Orthonormal(MatrixView<T> x, MatrixView<T> result)
    {
        Load(x);
        MatrixFunctions.OrthonormalFactor(_work, x.Rows, x.Columns);
        Store(result);
    }

    /// <summary>x^(−1/root) of a symmetric matrix without negative eigenvalues.</summary>
    public void InverseRoot(MatrixView<T> x, double root, MatrixView<T> result)
    {
        Load(x);
        Factors.InverseRoot.Compute(_work, x.Rows, root, double.CreateChecked(T.BitIncrement(T.One) - T.One));
        Store(result);
    }

    /// <summary>The upper triangular R with Rᵀ·R = x.</summary>
    public void Cholesky(MatrixView<T> x, MatrixView<T> result)
    {
        Load(x);
        Factors.Cholesky.Compute(_work, x.Rows);
        Store(result);
    }

    /// <summary>The x with a·x = b.</summary>
    public void Solve(MatrixView<T> a, MatrixView<T> b, MatrixView<T> result)
    {
        MatrixFunctions.ReserveSystem(_work, a.Rows, b.Columns);
        Load(a, _work.A);
        Load(b, _work.B);
        LinearSystem.Solve(_work, a.Rows, b.Columns);
        Store(result);
    }

    /// <summary>The same numbers, read from one matrix and written to another.</summary>
    public static void Copy(MatrixView<T> x, MatrixView<T> result)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            for (int column = 0; column < x.Columns; column++)
            {
                result[row, column] = x[row, column];
            }
        }
    }

    /// <summary>A matrix without what lies below its diagonal.</summary>
    public static void Upper(MatrixView<T> x, MatrixView<T> result)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            for (int column = 0; column < x.Columns; column++)
            {
                result[row, column] = column < row ? T.Zero : x[row, column];
            }
        }
    }

    /// <summary>1 on the diagonal and 0 elsewhere.</summary>
    public static void Identity(MatrixView<T> result)
    {
        for (int row = 0; row < result.Rows; row++)
        {
            for (int column = 0; column < result.Columns; column++)
            {
                result[row, column] = column == row ? T.One : T.Zero;
            }
        }
    }

    /// <summary>The numbers on the diagonal.</summary>
    public static void Diagonal(MatrixView<T> x, Span<double> result)
    {
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = double.CreateTruncating(x[i, i]);
        }
    }

    /// <summary>Numbers on the diagonal, each rounded once, and 0 elsewhere.</summary>
    public static void OfDiagonal(ReadOnlySpan<double> diagonal, MatrixView<T> result)
    {
        for (int row = 0; row < result.Rows; row++)
        {
            for (int column = 0; column < result.Columns; column++)
            {
                result[row, column] = column == row ? T.CreateTruncating(diagonal[row]) : T.Zero;
            }
        }
    }

    private void Load(MatrixView<T> x)
    {
        MatrixFunctions.Reserve(_work, x.Rows, x.Columns);
        Load(x, _work.A);
    }

    private static void Load(MatrixView<T> x, double[] target)
    {
        int i = 0;
        for (int row = 0; row < x.Rows; row++)
        {
            for (int column = 0; column < x.Columns; column++)
            {
                target[i++] = double.CreateTruncating(x[row, column]);
            }
        }
    }

    private void Store(MatrixView<T> result)
    {
        int i = 0;
        for (int row = 0; row < result.Rows; row++)
        {
            for (int column = 0; column < result.Columns; column++)
            {
                result[row, column] = T.CreateTruncating(_work.A[i++]);
            }
        }
    }
}
