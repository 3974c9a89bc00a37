using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.adagrad: s ← s + g² from s₀, θ ← θ − α·g/√(s + ε), no step where s is 0.</summary>
internal sealed class AdaGradOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _s = [];

    public AdaGradOptaxReference(int length)
        : base(length, ("learning_rate", 0.01), ("epsilon", 1e-7), ("initial_accumulator", 0.1))
    {
    }

    protected override void Initialize()
    {
        _s = Zeros("s");
        Array.Fill(_s, Round(this["initial_accumulator"]));
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _s[i] += g * g;
            if (_s[i] > T.Zero)
            {
                theta[i] -= alpha * (g / T.Sqrt(_s[i] + epsilon));
            }
        }
    }
}
