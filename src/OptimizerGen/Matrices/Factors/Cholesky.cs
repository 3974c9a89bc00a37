using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>The upper triangular R with a positive diagonal and Rᵀ·R = X, for a symmetric and positive definite X; for another, NaN.</summary>
internal static class Cholesky
{
    /// <summary>Works it out.</summary>
    /// <param name="work">A holds X, and receives R.</param>
    /// <param name="n">Its size.</param>
    public static void Compute(MatrixWork work, int n)
    {
        double[] a = work.A;
        if (Scaling.Symmetric(a, n) is not { } exponent)
        {
            Scaling.FillWithNaN(a, n * n);
            return;
        }

        // The root of the power of two that was taken out has to be one as well.
        int odd = exponent & 1;
        Scaling.Multiply(a, 0, n * n, odd);
        for (int row = 0; row < n; row++)
        {
            double pivot = a[(row * n) + row];
            if (!(pivot > 0))
            {
                Scaling.FillWithNaN(a, n * n);
                return;
            }

            double diagonal = Math.Sqrt(pivot);
            a[(row * n) + row] = diagonal;
            RowArithmetic.Divide(a, (row * n) + row + 1, diagonal, n - row - 1);
            for (int below = row + 1; below < n; below++)
            {
                double factor = a[(row * n) + below];
                RowArithmetic.AddScaled(a, (below * n) + below, -factor, a, (row * n) + below, n - below);
                a[(below * n) + row] = 0;
            }
        }

        Scaling.Multiply(a, 0, n * n, (exponent - odd) / 2);
    }
}
