using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.Adam; after every k-th step φ ← φ + α·(θ − φ), θ ← φ. Zhang et al. 2019.</summary>
internal sealed class LookaheadAdamReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _slow;
    private T[] _vMax = [];

    public LookaheadAdamReference(int length)
        : base(
            length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0), ("amsgrad", 0), ("maximize", 0),
            ("period", 5), ("mix", 0.5))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _slow = Zeros("slow");
    }

    protected override void Initialize()
    {
        if (Flag("amsgrad"))
        {
            _vMax = Zeros("v_max");
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            theta.CopyTo(_slow);
        }

        T rate = Round(this["learning_rate"] / (1 - Math.Pow(this["beta1"], t)));
        T rootCorrection = Round(Math.Sqrt(1 - Math.Pow(this["beta2"], t)));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T mix = Round(this["mix"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = (Flag("maximize") ? -gradient[i] : gradient[i]) + lambda * theta[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T second = _v[i];
            if (Flag("amsgrad"))
            {
                second = _vMax[i] = T.Max(_vMax[i], second);
            }

            theta[i] -= rate * _m[i] / (T.Sqrt(second) / rootCorrection + epsilon);
            if (t % (int)this["period"] == 0)
            {
                theta[i] = _slow[i] += mix * (theta[i] - _slow[i]);
            }
        }
    }
}
