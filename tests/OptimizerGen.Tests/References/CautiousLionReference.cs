using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// θ ← θ·(1 − α·λ), u = sign(β₁·m + (1 − β₁)·g), θ ← θ − α·u·n/(k + 1) in the k of n elements in which u·g > 0, then m as Lion.
/// Liang et al. 2024, after the authors' code.
/// </summary>
internal sealed class CautiousLionReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public CautiousLionReference(int length)
        : base(length, ("learning_rate", 1e-4), ("beta1", 0.9), ("beta2", 0.99), ("weight_decay", 0))
    {
        _m = Zeros("m");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T keep = Round(1 - this["learning_rate"] * this["weight_decay"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        var u = new T[theta.Length];
        int left = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            T mixed = beta1 * _m[i] + rest1 * gradient[i];
            u[i] = mixed > T.Zero ? T.One : mixed < T.Zero ? -T.One : mixed;
            left += u[i] * gradient[i] > T.Zero ? 1 : 0;
        }

        T rate = Round(this["learning_rate"] * theta.Length / (left + 1));
        for (int i = 0; i < theta.Length; i++)
        {
            T step = u[i] * gradient[i] > T.Zero ? u[i] : T.Zero * u[i];
            theta[i] = theta[i] * keep - rate * step;
            _m[i] = beta2 * _m[i] + rest2 * gradient[i];
        }
    }
}
