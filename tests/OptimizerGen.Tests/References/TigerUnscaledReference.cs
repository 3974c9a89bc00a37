using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← (1 − αλ)·θ, m ← β·m + (1 − β)·g, θ ← θ − α·sign(m), as the library pytorch_optimizer.</summary>
internal sealed class TigerUnscaledReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public TigerUnscaledReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta", 0.965), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
    }

    private static T Sign(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T rate = Round(this["learning_rate"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        T beta = Round(this["beta"]);
        T rest = Round(1 - this["beta"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = beta * _m[i] + rest * gradient[i];
            theta[i] = kept * theta[i] - rate * Sign(_m[i]);
        }
    }
}
