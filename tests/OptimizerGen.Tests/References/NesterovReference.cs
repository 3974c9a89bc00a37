using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>g at θ − γ·v, v ← γ·v + α·g, θ ← θ − v. Nesterov 1983.</summary>
internal sealed class NesterovReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _velocity;

    public NesterovReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9))
    {
        _velocity = Zeros("velocity");
    }

    public override void GradientPoint(ReadOnlySpan<T> theta, Span<T> point)
    {
        T gamma = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            point[i] = theta[i] - gamma * _velocity[i];
        }
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
