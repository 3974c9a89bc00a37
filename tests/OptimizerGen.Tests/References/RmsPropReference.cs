using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>s ← γ·s + (1 − γ)·g², θ ← θ − α·g/√(s + ε). Tieleman, Hinton 2012; ε inside the root.</summary>
internal sealed class RmsPropReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;

    public RmsPropReference(int length)
        : base(length, ("learning_rate", 0.01), ("decay", 0.9), ("epsilon", 1e-6))
    {
        _s = Zeros("s");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T gamma = Round(this["decay"]);
        T rest = Round(1 - this["decay"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _s[i] = gamma * _s[i] + rest * g * g;
            theta[i] -= alpha / T.Sqrt(_s[i] + epsilon) * g;
        }
    }
}
