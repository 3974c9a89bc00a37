using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>u ← max(β₂·u, |g|), θ ← θ − α/(u + ε)·m/(1 − β₁ᵗ): ε added where u divides.</summary>
internal sealed class AdaMaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _u;

    public AdaMaxReference(int length)
        : base(length, ("learning_rate", 0.01), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-6))
    {
        _m = Zeros("m");
        _u = Zeros("u");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _u[i] = T.Max(beta2 * _u[i], T.Abs(g));
            theta[i] -= alpha / (_u[i] + epsilon) * (_m[i] / correction1);
        }
    }
}
