using System.Numerics;

namespace OptimizerGen.Problems;

/// <summary>The exact minimum of a regression, from its normal equations.</summary>
public static class LeastSquares
{
    /// <summary>The θ that solves XᵀX θ = Xᵀy, or null when the features depend on each other.</summary>
    public static double[]? Solve<T>(LinearRegression<T> regression)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(regression);
        int n = regression.Dimension;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++)
        {
            rows[i] = new double[n + 1];
            for (int j = 0; j < n; j++)
            {
                rows[i][j] = Product(regression.Feature(i), regression.Feature(j));
            }

            rows[i][n] = Product(regression.Feature(i), regression.Targets);
        }

        return Eliminate(rows);
    }

    private static double Product<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : struct, IFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += double.CreateTruncating(a[i]) * double.CreateTruncating(b[i]);
        }

        return sum;
    }

    private static double[]? Eliminate(double[][] rows)
    {
        int n = rows.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = Enumerable.Range(column, n - column).MaxBy(i => Math.Abs(rows[i][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            double largest = rows[column].AsSpan(0, n).ToArray().Max(Math.Abs);
            if (!(Math.Abs(rows[column][column]) > 1e-12 * largest))
            {
                return null;
            }

            for (int i = 0; i < n; i++)
            {
                double factor = rows[i][column] / rows[column][column];
                for (int j = column; i != column && j <= n; j++)
                {
                    rows[i][j] -= factor * rows[column][j];
                }
            }
        }

        return [.. rows.Select((row, i) => row[n] / row[i])];
    }
}
