using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>g ← g + λ·θ, m, v as Adam, a = α·√(1 − β₂ᵗ)/(1 − β₁ᵗ)/(√v + ε) between α*(1 − 1/(γt + 1)) and α*(1 + 1/(γt)), θ ← θ − a·m. Luo et al. 2019.</summary>
internal sealed class AdaBoundReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _m = [];
    private T[] _v = [];
    private T[] _vMax = [];

    public AdaBoundReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("final_rate", 0.1), ("gamma", 0.001), ("epsilon", 1e-8), ("weight_decay", 0), ("amsbound", 0))
    {
    }

    protected override void Initialize()
    {
        _m = Zeros("m");
        _v = Zeros("v");
        if (Flag("amsbound"))
        {
            _vMax = Zeros("v_max");
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double corrected = this["learning_rate"] * Math.Sqrt(1 - Math.Pow(this["beta2"], t)) / (1 - Math.Pow(this["beta1"], t));
        T rate = Round(corrected);
        T lower = Round(this["final_rate"] * (1 - 1 / (this["gamma"] * t + 1)));
        T upper = Round(this["final_rate"] * (1 + 1 / (this["gamma"] * t)));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T moment = _v[i];
            if (Flag("amsbound"))
            {
                moment = _vMax[i] = T.Max(_vMax[i], moment);
            }

            T a = rate / (T.Sqrt(moment) + epsilon);
            theta[i] -= T.Min(T.Max(a, lower), upper) * _m[i];
        }
    }
}
