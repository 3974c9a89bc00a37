using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v ← γ·v + α·g, θ ← θ − v: the velocity carries the learning rate. Polyak 1964, Qian 1999.</summary>
internal sealed class ClassicalMomentumReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _velocity;

    public ClassicalMomentumReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9))
    {
        _velocity = Zeros("velocity");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T gamma = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _velocity[i] = gamma * _velocity[i] + alpha * gradient[i];
            theta[i] -= _velocity[i];
        }
    }
}
