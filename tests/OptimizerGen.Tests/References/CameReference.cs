using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// u = g/√V̂ cut as Adafactor cuts it, m ← β₁·m + (1 − β₁)·u, Ŝ from averages of the rows and columns of (u − m)² + ε₂,
/// θ ← (1 − ηλ)·θ − η·m/√Ŝ, of a vector − η·m. Luo et al. 2023, Algorithm 2.
/// </summary>
internal sealed class CameReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly double[][] _r;
    private readonly double[][] _c;
    private readonly double[][] _deviationOfRow;
    private readonly double[][] _deviationOfColumn;
    private readonly T[] _m;

    public CameReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 2e-4), ("beta1", 0.9), ("beta2", 0.999), ("beta3", 0.9999), ("epsilon", 1e-30), ("least_deviation", 1e-16), ("clip", 1),
            ("weight_decay", 0))
    {
        _r = Numbers("r", tensor => tensor.Rows);
        _c = Numbers("c", tensor => tensor.Columns);
        _deviationOfRow = Numbers("deviation_of_row", tensor => tensor.Rows);
        _deviationOfColumn = Numbers("deviation_of_column", tensor => tensor.Columns);
        _m = Zeros("m");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        foreach (TensorPlace tensor in Tensors)
        {
            T[] g = tensor.Of(gradient).ToArray();
            Span<T> m = tensor.Of(_m.AsSpan()), p = tensor.Of(theta);
            (double[] r, double[] c) = (_r[tensor.Index], _c[tensor.Index]);
            Follow(r, c, [.. g.Select(x => x * x + Round(this["epsilon"]))], this["beta2"]);
            T[] u = [.. g.Select((x, i) => x / Root(tensor, r, c, i))];
            double cut = Math.Max(1, Math.Sqrt(Sum(u.Length, i => Wide(u[i]) * Wide(u[i])) / u.Length) / this["clip"]);
            var deviations = new T[u.Length];
            for (int i = 0; i < u.Length; i++)
            {
                u[i] *= Round(1 / cut);
                m[i] = Round(this["beta1"]) * m[i] + Round(1 - this["beta1"]) * u[i];
                deviations[i] = (u[i] - m[i]) * (u[i] - m[i]) + Round(this["least_deviation"]);
            }

            (r, c) = (_deviationOfRow[tensor.Index], _deviationOfColumn[tensor.Index]);
            Follow(r, c, deviations, this["beta3"]);
            for (int i = 0; i < u.Length; i++)
            {
                T step = tensor.Rank > 1 ? m[i] / Root(tensor, r, c, i) : m[i];
                p[i] = Round(1 - this["learning_rate"] * this["weight_decay"]) * p[i] - Round(this["learning_rate"]) * step;
            }
        }
    }

    private static void Follow(double[] r, double[] c, T[] squares, double decay)
    {
        for (int i = 0; i < r.Length; i++)
        {
            r[i] = decay * r[i] + (1 - decay) * (Sum(c.Length, j => Wide(squares[i * c.Length + j])) / c.Length);
        }

        for (int j = 0; j < c.Length; j++)
        {
            c[j] = decay * c[j] + (1 - decay) * (Sum(r.Length, i => Wide(squares[i * c.Length + j])) / r.Length);
        }
    }

    private static T Root(TensorPlace tensor, double[] r, double[] c, int i) =>
        Round(Math.Sqrt(tensor.Rank > 1 ? r[i / c.Length] * c[i % c.Length] / (r.Sum() / r.Length) : r[i]));
}
