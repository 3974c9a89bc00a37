using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.RAdam: g ← g + λ·θ; θ ← θ − α·m̂·r·√(1 − β₂ᵗ)/(√v + ε) where ρ > 5, else θ − α·m̂.</summary>
internal sealed class RAdamPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public RAdamPyTorchReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    private double Limit => 2 / (1 - this["beta2"]) - 1;

    /// <summary>How long an average is that has seen t steps.</summary>
    private double Length2(int t)
    {
        double power = Math.Pow(this["beta2"], t);
        return Limit - 2 * t * power / (1 - power);
    }

    private double Rectification(double rho) => Math.Sqrt((rho - 4) / (Limit - 4) * ((rho - 2) / (Limit - 2)) * (Limit / rho));

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        double rho = Length2(t);
        T scale = Round(rho > 5 ? Rectification(rho) * Math.Sqrt(1 - Math.Pow(this["beta2"], t)) : 1);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T corrected = _m[i] / correction1;
            theta[i] -= rho > 5 ? alpha * corrected * (scale / (T.Sqrt(_v[i]) + epsilon)) : alpha * corrected;
        }
    }
}
