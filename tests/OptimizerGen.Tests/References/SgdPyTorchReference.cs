using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// torch.optim.SGD: d = g + λ·θ (−g to maximize); with momentum b₁ = d, later b ← μ·b + (1 − τ)·d, and the direction is b,
/// or d + μ·b with Nesterov; θ ← θ − α·direction.
/// </summary>
internal sealed class SgdPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _buffer = [];

    public SgdPyTorchReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0), ("dampening", 0), ("weight_decay", 0), ("nesterov", 0), ("maximize", 0))
    {
    }

    protected override void Initialize()
    {
        if (this["momentum"] != 0)
        {
            _buffer = Zeros("buffer");
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T mu = Round(this["momentum"]);
        T undampened = Round(1 - this["dampening"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T d = Flag("maximize") ? -gradient[i] : gradient[i];
            d += lambda * theta[i];
            if (this["momentum"] != 0)
            {
                _buffer[i] = t == 1 ? d : mu * _buffer[i] + undampened * d;
                d = Flag("nesterov") ? d + mu * _buffer[i] : _buffer[i];
            }

            theta[i] -= alpha * d;
        }
    }
}
