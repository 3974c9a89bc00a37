using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>s ← β₂·s + (1 − β₂)·(g − m)² + ε; θ ← θ − α·m̂/(√ŝ + ε), or rectified from ρ ≥ 5 on. Zhuang et al. 2020, with the options of the authors.</summary>
internal sealed class AdaBeliefReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;
    private readonly T[] _m;

    public AdaBeliefReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-16), ("weight_decay", 0), ("decoupled", 1), ("rectify", 0))
    {
        _s = Zeros("s");
        _m = Zeros("m");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        double power2 = Math.Pow(this["beta2"], t);
        double limit = 2 / (1 - this["beta2"]) - 1;
        double rho = limit - 2 * t * power2 / (1 - power2);
        double ratio = (rho - 4) / (limit - 4) * (rho - 2) / rho * limit / (limit - 2);
        T rectification = Round(Math.Sqrt((1 - power2) * ratio));
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T root2 = Round(Math.Sqrt(1 - power2));
        for (int i = 0; i < theta.Length; i++)
        {
            T g = Flag("decoupled") ? gradient[i] : gradient[i] + lambda * theta[i];
            if (Flag("decoupled"))
            {
                theta[i] *= kept;
            }

            _m[i] = beta1 * _m[i] + rest1 * g;
            T deviation = g - _m[i];
            _s[i] = beta2 * _s[i] + rest2 * deviation * deviation + epsilon;
            T step = _m[i] / correction1;
            if (!Flag("rectify"))
            {
                step /= T.Sqrt(_s[i]) / root2 + epsilon;
            }
            else if (rho >= 5)
            {
                step *= rectification / (T.Sqrt(_s[i]) + epsilon);
            }

            theta[i] -= alpha * step;
        }
    }
}
