using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// The X with A·X = B, by elimination with the largest pivot of each column, or by substitution alone where A is triangular;
/// NaN where A is singular.
/// </summary>
internal static class LinearSystem
{
    /// <summary>Solves it.</summary>
    /// <param name="work">A holds A and B holds B; A receives X.</param>
    /// <param name="n">The size of A, and the rows of B.</param>
    /// <param name="columns">The columns of B.</param>
    public static void Solve(MatrixWork work, int n, int columns)
    {
        double[] a = work.A, b = work.B;
        if (Scaling.ExponentOf(a, 0, n * n) is { } exponent && Scaling.ExponentOf(b, 0, n * columns) is { } exponentOfRight)
        {
            Scaling.Multiply(a, 0, n * n, -exponent);
            Scaling.Multiply(b, 0, n * columns, -exponentOfRight);
            if (TrySolve(a, n, b, columns))
            {
                Scaling.Multiply(b, 0, n * columns, exponentOfRight - exponent);
                work.TakeB();
                return;
            }
        }

        Scaling.FillWithNaN(a, n * columns);
    }

    private static bool TrySolve(double[] a, int n, double[] b, int columns)
    {
        if (IsLower(a, n))
        {
            return Substitute(a, n, b, columns, first: 0, step: 1);
        }

        for (int row = IsUpper(a, n) ? n : 0; row < n; row++)
        {
            if (!Eliminate(a, n, b, columns, row))
            {
                return false;
            }
        }

        return Substitute(a, n, b, columns, first: n - 1, step: -1);
    }

    /// <summary>Takes a multiple of a row from those below it, so that nothing is left below its diagonal element.</summary>
    private static bool Eliminate(double[] a, int n, double[] b, int columns, int row)
    {
        int pivot = row;
        for (int below = row + 1; below < n; below++)
        {
            pivot = Math.Abs(a[(below * n) + row]) > Math.Abs(a[(pivot * n) + row]) ? below : pivot;
        }

        if (a[(pivot * n) + row] == 0)
        {
            return false;
        }

        if (pivot != row)
        {
            Swap(a, row * n, pivot * n, n);
            Swap(b, row * columns, pivot * columns, columns);
        }

        for (int below = row + 1; below < n; below++)
        {
            double factor = a[(below * n) + row] / a[(row * n) + row];
            a[(below * n) + row] = 0;
            if (factor != 0)
            {
                RowArithmetic.AddScaled(a, (below * n) + row + 1, -factor, a, (row * n) + row + 1, n - row - 1);
                RowArithmetic.AddScaled(b, below * columns, -factor, b, row * columns, columns);
            }
        }

        return true;
    }

    /// <summary>Solves a triangular system from its first row on, or from its last one back.</summary>
    private static bool Substitute(double[] a, int n, double[] b, int columns, int first, int step)
    {
        for (int row = first; row >= 0 && row < n; row += step)
        {
            double diagonal = a[(row * n) + row];
            if (diagonal == 0)
            {
                return false;
            }

            for (int known = first; known != row; known += step)
            {
                RowArithmetic.AddScaled(b, row * columns, -a[(row * n) + known], b, known * columns, columns);
            }

            RowArithmetic.Divide(b, row * columns, diagonal, columns);
        }

        return true;
    }

    private static bool IsLower(double[] a, int n)
    {
        for (int row = 0; row < n; row++)
        {
            for (int column = row + 1; column < n; column++)
            {
                if (a[(row * n) + column] != 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsUpper(double[] a, int n)
    {
        for (int row = 1; row < n; row++)
        {
            for (int column = 0; column < row; column++)
            {
                if (a[(row * n) + column] != 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Swap(double[] a, int first, int second, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (a[first + i], a[second + i]) = (a[second + i], a[first + i]);
        }
    }
}
