using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>θ ← θ − α/2·g + N(0, T·α), the noise drawn with seed 0 for one tensor. Welling &amp; Teh 2011, equation 4.</summary>
internal sealed class SgldReference<T>(int length) : Reference<T>(length, ("learning_rate", 1e-4), ("temperature", 1))
    where T : struct, IFloatingPointIeee754<T>
{
    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T half = Round(this["learning_rate"] / 2);
        T deviation = Round(Math.Sqrt(this["temperature"] * this["learning_rate"]));
        for (int i = 0; i < theta.Length; i++)
        {
            T noise = Round(HandNoise.Normal(seed: 0, t, call: 0, tensor: 0, i));
            theta[i] += deviation * noise - half * gradient[i];
        }
    }
}
