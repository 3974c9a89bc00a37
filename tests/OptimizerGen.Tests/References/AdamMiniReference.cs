using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m as Adam, v of the mean of g² over a row, of a vector over all; θ ← (1 − ηλ)·θ − η·m̂/(√v̂ + ε). Zhang et al. 2024, Algorithm 1.</summary>
internal sealed class AdamMiniReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly double[][] _v;

    public AdamMiniReference(IReadOnlyList<int[]> shapes)
        : base(shapes, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0.1))
    {
        _m = Zeros("m");
        _v = Numbers("v", tensor => tensor.Rows);
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double correction1 = 1 - Math.Pow(this["beta1"], t), correction2 = 1 - Math.Pow(this["beta2"], t);
        foreach (TensorPlace tensor in Tensors)
        {
            T[] g = tensor.Of(gradient).ToArray();
            Span<T> p = tensor.Of(theta), m = tensor.Of(_m.AsSpan());
            double[] v = _v[tensor.Index];
            for (int row = 0; row < v.Length; row++)
            {
                (int first, int length) = tensor.Rank > 1 ? (row * tensor.Columns, tensor.Columns) : (0, tensor.Length);
                double mean = Sum(length, i => Wide(g[first + i] * g[first + i])) / length;
                v[row] = this["beta2"] * v[row] + (1 - this["beta2"]) * mean;
            }

            for (int i = 0; i < g.Length; i++)
            {
                m[i] = Round(this["beta1"]) * m[i] + Round(1 - this["beta1"]) * g[i];
                T divisor = Round(Math.Sqrt(v[i / tensor.Columns] / correction2) + this["epsilon"]);
                p[i] = Round(1 - this["learning_rate"] * this["weight_decay"]) * p[i];
                p[i] -= Round(this["learning_rate"]) * (m[i] / Round(correction1) / divisor);
            }
        }
    }
}
