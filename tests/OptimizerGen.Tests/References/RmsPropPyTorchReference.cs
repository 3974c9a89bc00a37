using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// torch.optim.RMSprop: g ← g + λ·θ, v ← ρ·v + (1 − ρ)·g²; centered: m ← ρ·m + (1 − ρ)·g and d = √(v − m²) + ε, else
/// d = √v + ε; with momentum b ← μ·b + g/d, θ ← θ − α·b, else θ ← θ − α·g/d.
/// </summary>
internal sealed class RmsPropPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _v;
    private T[] _mean = [];
    private T[] _buffer = [];

    public RmsPropPyTorchReference(int length)
        : base(length, ("learning_rate", 0.01), ("decay", 0.99), ("epsilon", 1e-8), ("weight_decay", 0), ("momentum", 0), ("centered", 0))
    {
        _v = Zeros("v");
    }

    protected override void Initialize()
    {
        if (Flag("centered"))
        {
            _mean = Zeros("mean_gradient");
        }

        if (this["momentum"] != 0)
        {
            _buffer = Zeros("buffer");
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T rho = Round(this["decay"]);
        T rest = Round(1 - this["decay"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T mu = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _v[i] = rho * _v[i] + rest * g * g;
            T variance = _v[i];
            if (Flag("centered"))
            {
                _mean[i] = rho * _mean[i] + rest * g;
                variance -= _mean[i] * _mean[i];
            }

            T step = g / (T.Sqrt(variance) + epsilon);
            if (this["momentum"] != 0)
            {
                _buffer[i] = mu * _buffer[i] + step;
                step = _buffer[i];
            }

            theta[i] -= alpha * step;
        }
    }
}
