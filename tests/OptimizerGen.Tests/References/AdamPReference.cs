using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>u = m̂/(√v̂ + ε), or with the gradient once more for m; its part along θ is taken away where θ counts as scale invariant, and the decay cut. Heo et al. 2021, Algorithm 2.</summary>
internal sealed class AdamPReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public AdamPReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0), ("delta", 0.1), ("decay_ratio", 0.1),
            ("nesterov", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        (T beta1, T rest1) = (Round(this["beta1"]), Round(1 - this["beta1"]));
        (T beta2, T rest2) = (Round(this["beta2"]), Round(1 - this["beta2"]));
        T correction1 = Round(1 - Math.Pow(this["beta1"], t)), correction2 = Round(1 - Math.Pow(this["beta2"], t));
        var u = new T[theta.Length];
        for (int i = 0; i < u.Length; i++)
        {
            _m[i] = beta1 * _m[i] + rest1 * gradient[i];
            _v[i] = beta2 * _v[i] + rest2 * gradient[i] * gradient[i];
            T ahead = Flag("nesterov") ? beta1 * _m[i] + rest1 * gradient[i] : _m[i];
            u[i] = ahead / correction1 / (T.Sqrt(_v[i] / correction2) + Round(this["epsilon"]));
        }

        foreach (TensorPlace tensor in Tensors)
        {
            Span<T> p = tensor.Of(theta);
            T[] step = tensor.Of(u.AsSpan()).ToArray();
            bool isInvariant = RadialProjection<T>.Remove(tensor, p, tensor.Of(gradient), step, this["delta"], this["epsilon"]);
            T kept = Round(1 - this["learning_rate"] * this["weight_decay"] * (isInvariant ? this["decay_ratio"] : 1));
            for (int i = 0; i < step.Length; i++)
            {
                p[i] = kept * p[i] - Round(this["learning_rate"]) * step[i];
            }
        }
    }
}
