using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← θ − α·g</summary>
internal sealed class GradientDescentReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public GradientDescentReference(int length)
        : base(length, ("learning_rate", 0.01))
    {
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] -= alpha * gradient[i];
        }
    }
}
