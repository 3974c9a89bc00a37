using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v ← β·v + (1 − β)·g, θ ← θ − α·v: an exponentially weighted average, not corrected.</summary>
internal sealed class MomentumAverageReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _velocity;

    public MomentumAverageReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9))
    {
        _velocity = Zeros("velocity");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta = Round(this["momentum"]);
        T rest = Round(1 - this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _velocity[i] = beta * _velocity[i] + rest * gradient[i];
            theta[i] -= alpha * _velocity[i];
        }
    }
}
