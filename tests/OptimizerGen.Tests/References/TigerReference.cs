using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>a = α·rms(θ), m ← β·m + (1 − β)·g, θ ← θ − a·sign(m) − a·λ·θ. Su 2023, weights.</summary>
internal sealed class TigerReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public TigerReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta", 0.965), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
    }

    private static T Sign(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double squares = 0;
        foreach (T element in theta)
        {
            double x = double.CreateTruncating(element);
            squares += x * x;
        }

        double scaled = this["learning_rate"] * Math.Sqrt(squares / theta.Length);
        T rate = Round(scaled);
        T lambda = Round(this["weight_decay"]);
        T beta = Round(this["beta"]);
        T rest = Round(1 - this["beta"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = beta * _m[i] + rest * gradient[i];
            theta[i] -= rate * (Sign(_m[i]) + lambda * theta[i]);
        }
    }
}
