using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← (1 − αλ)·θ, then Adam with β₁·m + (1 − β₁)·g for m in the step, corrected by 1 − β₁ᵗ. Dahl et al. 2023.</summary>
internal sealed class NadamWReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public NadamWReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T rate = Round(this["learning_rate"] / (1 - Math.Pow(this["beta1"], t)));
        T root2 = Round(Math.Sqrt(1 - Math.Pow(this["beta2"], t)));
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T ahead = beta1 * _m[i] + rest1 * g;
            theta[i] = kept * theta[i] - rate * ahead / (T.Sqrt(_v[i]) / root2 + epsilon);
        }
    }
}
