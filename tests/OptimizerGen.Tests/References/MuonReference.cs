using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Of a matrix m ← μm + (1 − μ)g, u = μm + (1 − μ)g with Nesterov or m, θ ← (1 − ηλ)θ − η·√max(1, rows/columns)·X with X of
/// Newton and Schulz; AdamW of other tensors. Jordan et al. 2024.
/// </summary>
internal sealed class MuonReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly double[][] _v;

    public MuonReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 0.02), ("momentum", 0.95), ("nesterov", 1), ("weight_decay", 0), ("linear", 3.4445), ("cubic", -4.775),
            ("quintic", 2.0315), ("vector_rate", 0), ("beta1", 0.9), ("beta2", 0.95), ("epsilon", 1e-10))
    {
        Default("vector_rate", () => 0.015 * this["learning_rate"]);
        _m = Zeros("m");
        _v = Numbers("v", tensor => tensor.Rows);
    }

    public override bool MixesElements => true;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        foreach (TensorPlace tensor in Tensors)
        {
            Span<T> m = tensor.Of(_m.AsSpan());
            if (tensor.Rank < 2)
            {
                UpdateVector(tensor.Of(theta), tensor.Of(gradient), m, _v[tensor.Index], t);
            }
            else
            {
                UpdateMatrix(tensor, tensor.Of(theta), tensor.Of(gradient), m);
            }
        }
    }

    private void UpdateVector(Span<T> theta, ReadOnlySpan<T> gradient, Span<T> m, double[] v, int t)
    {
        (double beta1, double beta2, double rate) = (this["beta1"], this["beta2"], this["vector_rate"]);
        for (int i = 0; i < m.Length; i++)
        {
            T g = gradient[i];
            m[i] = Round(beta1) * m[i] + Round(1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * Wide(g * g);
            double root = Math.Sqrt(v[i] / (1 - Math.Pow(beta2, t)));
            theta[i] *= Round(1 - rate * this["weight_decay"]);
            theta[i] -= Round(rate) * (m[i] / Round(1 - Math.Pow(beta1, t)) / Round(root + this["epsilon"]));
        }
    }

    private void UpdateMatrix(TensorPlace tensor, Span<T> theta, ReadOnlySpan<T> gradient, Span<T> m)
    {
        (T old, T rest) = (Round(this["momentum"]), Round(1 - this["momentum"]));
        var u = new T[m.Length];
        for (int i = 0; i < u.Length; i++)
        {
            m[i] = old * m[i] + rest * gradient[i];
            u[i] = Flag("nesterov") ? old * m[i] + rest * gradient[i] : m[i];
        }

        T[] x = NewtonSchulz<T>.Run(u, tensor.Rows, tensor.Columns, 1e-7, (this["linear"], this["cubic"], this["quintic"]));
        T scale = Round(Math.Sqrt(Math.Max(1, (double)tensor.Rows / tensor.Columns)));
        for (int i = 0; i < u.Length; i++)
        {
            theta[i] *= Round(1 - this["learning_rate"] * this["weight_decay"]);
            theta[i] -= Round(this["learning_rate"]) * (x[i] * scale);
        }
    }
}
