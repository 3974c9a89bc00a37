using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>a = α·√(1 − β₂ᵗ)/(1 − β₁ᵗ)/(√v + ε), s ← β₃·s + (1 − β₃)·a, θ ← (1 − αλ)·θ − min(a, s)·m. Ding et al. 2019.</summary>
internal sealed class AdaModReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _meanRate;

    public AdaModReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("beta3", 0.999), ("epsilon", 1e-8), ("weight_decay", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _meanRate = Zeros("mean_rate");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double corrected = this["learning_rate"] * Math.Sqrt(1 - Math.Pow(this["beta2"], t)) / (1 - Math.Pow(this["beta1"], t));
        T rate = Round(corrected);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T beta3 = Round(this["beta3"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T rest3 = Round(1 - this["beta3"]);
        T epsilon = Round(this["epsilon"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T a = rate / (T.Sqrt(_v[i]) + epsilon);
            _meanRate[i] = beta3 * _meanRate[i] + rest3 * a;
            theta[i] = kept * theta[i] - T.Min(a, _meanRate[i]) * _m[i];
        }
    }
}
