using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// ν = the least of the sums of an element's row and column, plus g²; a row's and a column's sum is the greatest ν in it;
/// m ← β·m + (1 − β)·g/√(ν + ε), θ ← θ − η·m. Anil et al. 2019, SM3-II with the cover of rows and columns.
/// </summary>
internal sealed class Sm3Reference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly double[][] _rows;
    private readonly double[][] _columns;
    private readonly T[] _m;

    public Sm3Reference(IReadOnlyList<int[]> shapes)
        : base(shapes, ("learning_rate", 0.1), ("momentum", 0.9), ("epsilon", 1e-30))
    {
        _rows = Numbers("r", tensor => tensor.Rows);
        _columns = Numbers("c", tensor => tensor.Columns);
        _m = Zeros("m");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T epsilon = Round(this["epsilon"]);
        foreach (TensorPlace tensor in Tensors)
        {
            double[] oldRows = [.. _rows[tensor.Index]], oldColumns = [.. _columns[tensor.Index]];
            Array.Fill(_rows[tensor.Index], double.NegativeInfinity);
            Array.Fill(_columns[tensor.Index], double.NegativeInfinity);
            for (int k = 0; k < tensor.Length; k++)
            {
                (int i, int j, int place) = (k / tensor.Columns, k % tensor.Columns, tensor.Start + k);
                // A vector is covered by its elements alone.
                double sum = tensor.Rank > 1 ? Math.Min(oldRows[i], oldColumns[j]) : oldRows[i];
                T nu = Round(sum) + gradient[place] * gradient[place];
                Raise(_rows[tensor.Index], i, nu);
                Raise(_columns[tensor.Index], j, nu);
                _m[place] = Round(this["momentum"]) * _m[place] + Round(1 - this["momentum"]) * (gradient[place] / T.Sqrt(nu + epsilon));
                theta[place] -= Round(this["learning_rate"]) * _m[place];
            }
        }
    }

    private static void Raise(double[] sums, int line, T nu) => sums[line] = Math.Max(sums[line], Wide(nu));
}
