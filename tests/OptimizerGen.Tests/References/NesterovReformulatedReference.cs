using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m ← γ·m + η·g, θ ← θ − (γ·m + η·g): Nesterov's method in the coordinates of the look-ahead point.</summary>
internal sealed class NesterovReformulatedReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;

    public NesterovReformulatedReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9))
    {
        _m = Zeros("m");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T eta = Round(this["learning_rate"]);
        T gamma = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = gamma * _m[i] + eta * gradient[i];
            theta[i] -= gamma * _m[i] + eta * gradient[i];
        }
    }
}
