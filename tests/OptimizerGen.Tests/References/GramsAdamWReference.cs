using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// θ ← (1 − α·λ)·θ, m and v as Adam, θ ← θ − α·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·sign(g)·|m|/(√v + ε). Cao et al. 2024, after the authors' code.
/// </summary>
internal sealed class GramsAdamWReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public GramsAdamWReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double correction = Math.Sqrt(1 - Math.Pow(this["beta2"], t)) / (1 - Math.Pow(this["beta1"], t));
        T rate = Round(this["learning_rate"] * correction);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T keep = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T length = T.Abs(_m[i]) / (T.Sqrt(_v[i]) + epsilon);
            T step = g > T.Zero ? length : g < T.Zero ? -length : g * length;
            theta[i] = theta[i] * keep - rate * step;
        }
    }
}
