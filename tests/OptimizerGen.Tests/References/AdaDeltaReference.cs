using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>s ← γ·s + (1 − γ)·g², Δ = −√(u + ε)/√(s + ε)·g, u ← γ·u + (1 − γ)·Δ², θ ← θ + Δ. Zeiler 2012.</summary>
internal sealed class AdaDeltaReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;
    private readonly T[] _u;

    public AdaDeltaReference(int length)
        : base(length, ("decay", 0.9), ("epsilon", 1e-5))
    {
        _s = Zeros("s");
        _u = Zeros("u");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T gamma = Round(this["decay"]);
        T rest = Round(1 - this["decay"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _s[i] = gamma * _s[i] + rest * g * g;
            T delta = -T.Sqrt(_u[i] + epsilon) / T.Sqrt(_s[i] + epsilon) * g;
            _u[i] = gamma * _u[i] + rest * delta * delta;
            theta[i] += delta;
        }
    }
}
