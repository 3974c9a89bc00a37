using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v̄ ← max(v̄, v), θ ← θ − α/(√v̄ + ε)·m/(1 − β₁ᵗ): the first moment corrected, the second not.</summary>
internal sealed class AmsGradReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _vMax;

    public AmsGradReference(int length)
        : base(length, ("learning_rate", 0.01), ("beta1", 0.9), ("beta2", 0.9), ("epsilon", 1e-6))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _vMax = Zeros("v_max");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            _vMax[i] = T.Max(_vMax[i], _v[i]);
            theta[i] -= alpha / (T.Sqrt(_vMax[i]) + epsilon) * (_m[i] / correction1);
        }
    }
}
