using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>b ← β·b + (1 − β)·g, θ ← θ − α·(ν·b + (1 − ν)·g). Ma and Yarats 2019, equations 3 and 4.</summary>
internal sealed class QhmReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _buffer;

    public QhmReference(int length)
        : base(length, ("learning_rate", 0.1), ("momentum", 0.999), ("nu", 0.7), ("weight_decay", 0), ("decoupled", 0))
    {
        _buffer = Zeros("buffer");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta = Round(this["momentum"]);
        T rest = Round(1 - this["momentum"]);
        T nu = Round(this["nu"]);
        T others = Round(1 - this["nu"]);
        T lambda = Round(this["weight_decay"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            if (Flag("decoupled"))
            {
                theta[i] *= kept;
            }
            else
            {
                g += lambda * theta[i];
            }

            _buffer[i] = beta * _buffer[i] + rest * g;
            theta[i] -= alpha * (nu * _buffer[i] + others * g);
        }
    }
}
