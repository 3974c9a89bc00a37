using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.Adam with amsgrad: the largest v so far, corrected after the maximum.</summary>
internal sealed class AmsGradPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _vMax;

    public AmsGradPyTorchReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0), ("maximize", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _vMax = Zeros("v_max");
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
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = Flag("maximize") ? -gradient[i] : gradient[i];
            g += lambda * theta[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            _vMax[i] = T.Max(_vMax[i], _v[i]);
            theta[i] -= rate * _m[i] / (T.Sqrt(_vMax[i]) / rootCorrection + epsilon);
        }
    }
}
