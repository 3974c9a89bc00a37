using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>s ← s + g², θ ← θ − α·g/√(s + ε). Duchi, Hazan, Singer 2011; ε inside the root.</summary>
internal sealed class AdaGradReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;

    public AdaGradReference(int length)
        : base(length, ("learning_rate", 0.01), ("epsilon", 1e-8))
    {
        _s = Zeros("s");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _s[i] += gradient[i] * gradient[i];
            theta[i] -= alpha * (gradient[i] / T.Sqrt(_s[i] + epsilon));
        }
    }
}
