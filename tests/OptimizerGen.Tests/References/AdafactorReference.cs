using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// q = g² + ε₁, R and C its means over rows and columns, averaged with 1 − t^γ; V̂ = R·Cᵀ/mean(R), of a vector V̂ = v; u = g/√V̂,
/// θ ← (1 − λα)·θ − α·u/max(1, rms(u)/d) with α = max(ε₂, rms(θ))·min(10⁻², 1/√t). Shazeer &amp; Stern 2018, Algorithms 4 and 5.
/// </summary>
internal sealed class AdafactorReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly double[][] _r;
    private readonly double[][] _c;

    public AdafactorReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 0.001), ("decay_exponent", -0.8), ("epsilon", 1e-30), ("least_scale", 1e-3), ("clip", 1), ("weight_decay", 0),
            ("relative", 1), ("largest_rate", 0.01), ("rate_growth", double.PositiveInfinity), ("scaled", 1))
    {
        _r = Numbers("r", tensor => tensor.Rows);
        _c = Numbers("c", tensor => tensor.Columns);
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        foreach (TensorPlace tensor in Tensors)
        {
            Update(tensor, tensor.Of(theta), tensor.Of(gradient).ToArray(), t);
        }
    }

    private void Update(TensorPlace tensor, Span<T> theta, T[] gradient, int t)
    {
        (double[] r, double[] c) = (_r[tensor.Index], _c[tensor.Index]);
        int columns = tensor.Columns;
        double old = 1 - Math.Pow(t, this["decay_exponent"]);
        T[] squares = [.. gradient.Select(g => g * g + Round(this["epsilon"]))];
        for (int i = 0; i < r.Length; i++)
        {
            r[i] = old * r[i] + (1 - old) * (Sum(columns, j => Wide(squares[i * columns + j])) / columns);
        }

        for (int j = 0; j < columns; j++)
        {
            c[j] = old * c[j] + (1 - old) * (Sum(r.Length, i => Wide(squares[i * columns + j])) / r.Length);
        }

        double mean = r.Sum() / r.Length;
        T[] u = [.. gradient.Select((g, i) => g / Round(Math.Sqrt(tensor.Rank > 1 ? r[i / columns] * (c[i % columns] / mean) : r[i])))];
        double rate = Rate(theta, t);
        double cut = Math.Max(1, RootMeanSquare(u) / this["clip"]);
        for (int i = 0; i < u.Length; i++)
        {
            theta[i] -= Round(this["weight_decay"] * rate) * theta[i];
            theta[i] -= Round(rate / cut) * u[i];
        }
    }

    private double Rate(ReadOnlySpan<T> theta, int t)
    {
        double rate = Flag("relative") ? Math.Min(Math.Min(this["largest_rate"], this["rate_growth"] * t), 1 / Math.Sqrt(t)) : this["learning_rate"];
        return Flag("scaled") ? rate * Math.Max(this["least_scale"], RootMeanSquare(theta)) : rate;
    }

    private static double RootMeanSquare(ReadOnlySpan<T> values)
    {
        double squares = 0;
        foreach (T value in values)
        {
            squares += Wide(value) * Wide(value);
        }

        return Math.Sqrt(squares / values.Length);
    }
}
