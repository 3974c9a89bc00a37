using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>P ← ρ·P + g, θ ← θ − α·P: the accumulated gradient, the learning rate outside.</summary>
internal sealed class MomentumSumReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _velocity;

    public MomentumSumReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9))
    {
        _velocity = Zeros("velocity");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T rho = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _velocity[i] = rho * _velocity[i] + gradient[i];
            theta[i] -= alpha * _velocity[i];
        }
    }
}
