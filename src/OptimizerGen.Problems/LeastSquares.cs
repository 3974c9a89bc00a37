using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using DenseNumbers = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace OptimizerGen.Problems;

/// <summary>The exact minimum of a regression.</summary>
public static class LeastSquares
{
    /// <summary>The θ for which ‖Xθ − y‖ is smallest, or null when the features depend on each other, so that many are.</summary>
    public static double[]? Solve<T>(LinearRegression<T> regression)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(regression);
        int features = regression.Dimension;
        double[] norms = new double[features];
        double[][] columns = new double[features][];
        for (int k = 0; k < features; k++)
        {
            columns[k] = Widen(regression.Feature(k));
            norms[k] = Normalize(columns[k]);
        }

        if (features > regression.SampleCount || norms.Contains(0))
        {
            return null;
        }

        QR<double> factors = Matrix<double>.Build.DenseOfColumnArrays(columns).QR(QRMethod.Thin);
        if (!IsIndependent<T>(factors.R, regression.SampleCount))
        {
            return null;
        }

        DenseNumbers scaled = factors.Solve(DenseNumbers.Build.Dense(Widen(regression.Targets)));
        return [.. scaled.Select((value, k) => value / norms[k])];
    }

    /// <summary>
    /// Columns of length 1 whose smallest singular value is no more than rounding makes of 0. Both units and offsets of the
    /// features are out of it: the columns are scaled, and the values of R are those of X without the squares of XᵀX.
    /// </summary>
    private static bool IsIndependent<T>(Matrix<double> r, int samples)
        where T : struct, IFloatingPointIeee754<T>
    {
        DenseNumbers values = r.Svd(computeVectors: false).S;
        double rounding = Math.Max(samples, r.ColumnCount) * double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        return values[^1] > rounding * values[0];
    }

    private static double[] Widen<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        var wide = new double[values.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = double.CreateTruncating(values[i]);
        }

        return wide;
    }

    // By the largest magnitude first, so that no square leaves the range of double.
    private static double Normalize(double[] column)
    {
        double largest = column.Max(Math.Abs);
        if (largest == 0)
        {
            return 0;
        }

        double norm = largest * Math.Sqrt(column.Sum(value => value / largest * (value / largest)));
        for (int i = 0; i < column.Length; i++)
        {
            column[i] /= norm;
        }

        return norm;
    }
}
