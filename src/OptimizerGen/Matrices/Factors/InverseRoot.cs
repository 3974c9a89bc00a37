using OptimizerGen.Matrices.Rows;
using OptimizerGen.Numerics.Functions;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// X^(−1/p) of a symmetric X without negative eigenvalues. What rounding makes of an eigenvalue of 0 would dominate the
/// result, so none counts as less than n·ulp of the largest; the inverse root of 0 is 0.
/// </summary>
internal static class InverseRoot
{
    /// <summary>Works it out.</summary>
    /// <param name="work">A holds X, and receives the result.</param>
    /// <param name="n">Its size.</param>
    /// <param name="root">p.</param>
    /// <param name="ulp">The distance from 1 to the next number of the elements' type.</param>
    public static void Compute(MatrixWork work, int n, double root, double ulp)
    {
        if (Scaling.Symmetric(work.A, n) is not { } exponent || !SymmetricEigen.Decompose(work, n))
        {
            Scaling.FillWithNaN(work.A, n * n);
            return;
        }

        double[] result = work.A, vectors = work.B, values = work.C;
        for (int i = 0; i < n * n; i++)
        {
            result[i] = 0;
        }

        if (n == 0 || !(values[0] > 0))
        {
            return;
        }

        double least = n * ulp * values[0];
        for (int i = 0; i < n; i++)
        {
            RowArithmetic.Scale(vectors, i * n, Math.Sqrt(RealPower.Of(Math.Max(values[i], least), -1 / root)), n);
        }

        Multiply(vectors, n, result);
        // 2^(−e/p), in two halves so that neither overflows.
        double half = RealPower.Of(2, -0.5 * exponent / root);
        RowArithmetic.Scale(result, 0, half, n * n);
        RowArithmetic.Scale(result, 0, half, n * n);
    }

    /// <summary>Vᵀ·V, of which the lower triangle is worked out.</summary>
    private static void Multiply(double[] vectors, int n, double[] result)
    {
        for (int row = 0; row < n; row++)
        {
            for (int k = 0; k < n; k++)
            {
                RowArithmetic.AddScaled(result, row * n, vectors[(k * n) + row], vectors, k * n, row + 1);
            }
        }

        for (int row = 1; row < n; row++)
        {
            for (int column = 0; column < row; column++)
            {
                result[(column * n) + row] = result[(row * n) + column];
            }
        }
    }
}
