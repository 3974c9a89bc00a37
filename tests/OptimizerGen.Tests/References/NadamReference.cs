using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m̄ = β₁·m/(1 − β₁ᵗ⁺¹) + (1 − β₁)·g/(1 − β₁ᵗ), θ ← θ − α·(m̄/(√v̂ + ε) + λ·θ). Dozat 2016 with a constant β₁.</summary>
internal sealed class NadamReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public NadamReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0))
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
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T nextCorrection1 = Round(1 - Math.Pow(this["beta1"], t + 1));
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T mBar = beta1 * (_m[i] / nextCorrection1) + rest1 * (g / correction1);
            T vHat = _v[i] / correction2;
            theta[i] -= alpha * (mBar / (T.Sqrt(vHat) + epsilon) + lambda * theta[i]);
        }
    }
}
