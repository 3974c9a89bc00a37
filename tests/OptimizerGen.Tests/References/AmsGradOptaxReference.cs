using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.amsgrad: v̄ ← max(v̄, v̂), θ ← θ − α·m̂/(√v̄ + ε), the maximum of corrected moments.</summary>
internal sealed class AmsGradOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _vMax;

    public AmsGradOptaxReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8))
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
        T epsilon = Round(this["epsilon"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            _vMax[i] = T.Max(_vMax[i], _v[i] / correction2);
            theta[i] -= alpha * (_m[i] / correction1) / (T.Sqrt(_vMax[i]) + epsilon);
        }
    }
}
