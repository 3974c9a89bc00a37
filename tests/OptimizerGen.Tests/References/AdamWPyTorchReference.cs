using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// torch.optim.AdamW: θ ← θ·(1 − α·λ) first, then torch.optim.Adam without its own decay.
/// </summary>
internal sealed class AdamWPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private T[] _vMax = [];

    public AdamWPyTorchReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0.01), ("amsgrad", 0), ("maximize", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
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
        T rate = Round(this["learning_rate"] / (1 - Math.Pow(this["beta1"], t)));
        T rootCorrection = Round(Math.Sqrt(1 - Math.Pow(this["beta2"], t)));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T keep = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = Flag("maximize") ? -gradient[i] : gradient[i];
            theta[i] *= keep;
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T second = _v[i];
            if (Flag("amsgrad"))
            {
                _vMax[i] = T.Max(_vMax[i], second);
                second = _vMax[i];
            }

            theta[i] -= rate * _m[i] / (T.Sqrt(second) / rootCorrection + epsilon);
        }
    }
}
