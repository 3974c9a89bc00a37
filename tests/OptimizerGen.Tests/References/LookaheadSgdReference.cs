using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.SGD; after every k-th step φ ← φ + α·(θ − φ), θ ← φ, and the buffer stays. Zhang et al. 2019.</summary>
internal sealed class LookaheadSgdReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _slow;
    private T[] _buffer = [];

    public LookaheadSgdReference(int length)
        : base(
            length, ("learning_rate", 0.01), ("momentum", 0.9), ("dampening", 0), ("weight_decay", 0), ("nesterov", 0), ("maximize", 0),
            ("period", 5), ("mix", 0.5))
    {
        _slow = Zeros("slow");
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
        if (t == 1)
        {
            theta.CopyTo(_slow);
        }

        T alpha = Round(this["learning_rate"]);
        T mu = Round(this["momentum"]);
        T undampened = Round(1 - this["dampening"]);
        T lambda = Round(this["weight_decay"]);
        T mix = Round(this["mix"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T d = (Flag("maximize") ? -gradient[i] : gradient[i]) + lambda * theta[i];
            if (this["momentum"] != 0)
            {
                _buffer[i] = t == 1 ? d : mu * _buffer[i] + undampened * d;
                d = Flag("nesterov") ? d + mu * _buffer[i] : _buffer[i];
            }

            theta[i] -= alpha * d;
            if (t % (int)this["period"] == 0)
            {
                theta[i] = _slow[i] += mix * (theta[i] - _slow[i]);
            }
        }
    }
}
