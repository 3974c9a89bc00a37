using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Of a matrix m ← βm + (1 − β)g, u = β·m/(1 − β^(t+1)) + (1 − β)·g/(1 − β^t) with Nesterov or m/(1 − β^t),
/// θ ← θ − η(√max(1, columns/rows)·X + λθ) with X of Newton and Schulz; AdamW of other tensors. Optax, contrib.muon.
/// </summary>
internal sealed class MuonOptaxReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly double[][] _v;

    public MuonOptaxReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 0.02), ("momentum", 0.95), ("nesterov", 1), ("epsilon", 1e-8), ("weight_decay", 0), ("vector_decay", 0),
            ("beta1", 0.9), ("beta2", 0.999))
    {
        _m = Zeros("m");
        _v = Numbers("v", tensor => tensor.Rows);
    }

    public override bool MixesElements => true;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        foreach (TensorPlace tensor in Tensors)
        {
            bool isMatrix = tensor.Rank > 1;
            T[] step = isMatrix ? OfMatrix(tensor, tensor.Of(gradient).ToArray(), t) : OfVector(tensor, tensor.Of(gradient).ToArray(), t);
            T decay = Round(this[isMatrix ? "weight_decay" : "vector_decay"]);
            Span<T> values = tensor.Of(theta);
            for (int i = 0; i < step.Length; i++)
            {
                values[i] -= Round(this["learning_rate"]) * (step[i] + decay * values[i]);
            }
        }
    }

    private T[] OfVector(TensorPlace tensor, T[] gradient, int t)
    {
        Average(tensor.Of(_m.AsSpan()), gradient, this["beta1"]);
        T[] m = tensor.Of(_m.AsSpan()).ToArray();
        double[] v = _v[tensor.Index];
        for (int i = 0; i < v.Length; i++)
        {
            v[i] = this["beta2"] * v[i] + (1 - this["beta2"]) * Wide(gradient[i] * gradient[i]);
        }

        return [.. m.Select((first, i) =>
            first / Round(1 - Math.Pow(this["beta1"], t)) / Round(Math.Sqrt(v[i] / (1 - Math.Pow(this["beta2"], t))) + this["epsilon"]))];
    }

    private T[] OfMatrix(TensorPlace tensor, T[] gradient, int t)
    {
        double beta = this["momentum"];
        Average(tensor.Of(_m.AsSpan()), gradient, beta);
        T[] m = tensor.Of(_m.AsSpan()).ToArray();
        T now = Round(1 - Math.Pow(beta, t)), next = Round(1 - Math.Pow(beta, t + 1));
        T[] u = [.. m.Select((first, i) => Flag("nesterov") ? Round(beta) * (first / next) + Round(1 - beta) * (gradient[i] / now) : first / now)];
        T[] x = NewtonSchulz<T>.Run(u, tensor.Rows, tensor.Columns, this["epsilon"], (3.4445, -4.775, 2.0315));
        return [.. x.Select(element => element * Round(Math.Sqrt(Math.Max(1, (double)tensor.Columns / tensor.Rows))))];
    }

    private static void Average(Span<T> m, T[] gradient, double beta)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            m[i] = Round(beta) * m[i] + Round(1 - beta) * gradient[i];
        }
    }
}
