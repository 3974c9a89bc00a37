using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m ← β·m + (1 − β)·g, θ ← θ − α/2·sign(m). Su 2023, biases.</summary>
internal sealed class TigerBiasReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public TigerBiasReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta", 0.965))
    {
        _m = Zeros("m");
    }

    private static T Sign(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T half = Round(0.5 * this["learning_rate"]);
        T beta = Round(this["beta"]);
        T rest = Round(1 - this["beta"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = beta * _m[i] + rest * gradient[i];
            theta[i] -= half * Sign(_m[i]);
        }
    }
}
