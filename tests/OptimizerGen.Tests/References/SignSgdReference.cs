using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← θ − δ·sign(g), sign(0) being 0. Bernstein et al. 2018, Algorithm 1.</summary>
internal sealed class SignSgdReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public SignSgdReference(int length)
        : base(length, ("learning_rate", 0.001))
    {
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T delta = Round(this["learning_rate"]);
        for (int i = 0; i < theta.Length; i++)
        {
            if (gradient[i] > T.Zero)
            {
                theta[i] -= delta;
            }
            else if (gradient[i] < T.Zero)
            {
                theta[i] += delta;
            }
        }
    }
}
