using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>s ← s + g², θ ← θ − α·g/√s; where every gradient was 0, the parameter stays.</summary>
internal sealed class AdaGradPlainReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;

    public AdaGradPlainReference(int length)
        : base(length, ("learning_rate", 0.01))
    {
        _s = Zeros("s");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _s[i] += gradient[i] * gradient[i];
            if (_s[i] != T.Zero)
            {
                theta[i] -= alpha * (gradient[i] / T.Sqrt(_s[i]));
            }
        }
    }
}
