using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v₁ = g² and no step; then n = g/max(√v, ε) within ±(t − 1)^¼, m ← β₁·m + (1 − β₁)·n, θ ← θ − α·m, and v last. Taniguchi et al. 2024.</summary>
internal sealed class AdoptReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public AdoptReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.9999), ("epsilon", 1e-6), ("weight_decay", 0), ("decoupled", 0), ("clip", 1))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        T limit = Round(Math.Pow(t - 1, 0.25));
        for (int i = 0; i < theta.Length; i++)
        {
            T g = Flag("decoupled") ? gradient[i] : gradient[i] + lambda * theta[i];
            if (t == 1)
            {
                _v[i] = g * g;
                continue;
            }

            T n = g / T.Max(T.Sqrt(_v[i]), epsilon);
            if (Flag("clip"))
            {
                n = T.Min(T.Max(n, -limit), limit);
            }

            _m[i] = beta1 * _m[i] + rest1 * n;
            theta[i] = (Flag("decoupled") ? kept * theta[i] : theta[i]) - alpha * _m[i];
            _v[i] = beta2 * _v[i] + rest2 * g * g;
        }
    }
}
