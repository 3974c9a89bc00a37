using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// The eigenvalues of a symmetric matrix, the largest first, and its eigenvectors, each with its element of largest
/// magnitude (the first of equal ones) positive, so that they are defined as far as the matrix defines them.
/// </summary>
internal static class SymmetricEigen
{
    /// <summary>Works them out for a matrix whose elements are of about the size of 1.</summary>
    /// <param name="work">A holds the matrix, exactly symmetric; B receives the eigenvectors as rows, C the eigenvalues.</param>
    /// <param name="n">The matrix's size.</param>
    /// <returns>False if the iteration did not come to an end.</returns>
    public static bool Decompose(MatrixWork work, int n)
    {
        Tridiagonal.Reduce(work.A, n, work.B, work.C);
        // The reduced matrix is in C, so there is room in A.
        var rotations = new Rotations(work.B, n, work.A);
        if (!EigenvalueIteration.Run(work.C, n, ref rotations))
        {
            return false;
        }

        Sort(work.C, work.B, n);
        for (int row = 0; row < n; row++)
        {
            MakeLargestPositive(work.B, row * n, n);
        }

        return true;
    }

    private static void Sort(double[] values, double[] rows, int n)
    {
        for (int place = 0; place < n; place++)
        {
            int largest = place;
            for (int other = place + 1; other < n; other++)
            {
                largest = values[other] > values[largest] ? other : largest;
            }

            if (largest != place)
            {
                (values[place], values[largest]) = (values[largest], values[place]);
                Swap(rows, place * n, largest * n, n);
            }
        }
    }

    private static void Swap(double[] a, int first, int second, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (a[first + i], a[second + i]) = (a[second + i], a[first + i]);
        }
    }

    private static void MakeLargestPositive(double[] a, int start, int count)
    {
        int largest = start;
        for (int i = start + 1; i < start + count; i++)
        {
            largest = Math.Abs(a[i]) > Math.Abs(a[largest]) ? i : largest;
        }

        if (a[largest] < 0)
        {
            RowArithmetic.Scale(a, start, -1, count);
        }
    }
}
