using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m ← β·m + (1 − β)·g, θ ← θ − δ·sign(m). Bernstein et al. 2018, Algorithm 2.</summary>
internal sealed class SignumReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public SignumReference(int length)
        : base(length, ("learning_rate", 0.001), ("momentum", 0.9))
    {
        _m = Zeros("m");
    }

    private static T Sign(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T delta = Round(this["learning_rate"]);
        T beta = Round(this["momentum"]);
        T rest = Round(1 - this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = beta * _m[i] + rest * gradient[i];
            theta[i] -= delta * Sign(_m[i]);
        }
    }
}
