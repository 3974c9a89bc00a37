using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← θ·(1 − α·λ), θ ← θ − α·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g. Chen et al. 2023.</summary>
internal sealed class LionReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public LionReference(int length)
        : base(length, ("learning_rate", 1e-4), ("beta1", 0.9), ("beta2", 0.99), ("weight_decay", 0))
    {
        _m = Zeros("m");
    }

    // Not T.Sign, which throws for NaN: a NaN must reach theta.
    private static T Sign(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T keep = Round(1 - this["learning_rate"] * this["weight_decay"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            theta[i] = theta[i] * keep - alpha * Sign(beta1 * _m[i] + rest1 * g);
            _m[i] = beta2 * _m[i] + rest2 * g;
        }
    }
}
