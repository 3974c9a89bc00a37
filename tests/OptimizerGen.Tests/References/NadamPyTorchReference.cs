using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// torch.optim.NAdam as documented: μₜ = β₁·(1 − ½·0.96^(t·ψ)), P = μ₁·…·μₜ, g ← g + λ·θ, d = √(v/(1 − β₂ᵗ)) + ε,
/// θ ← θ − α·(1 − μₜ)/(1 − P)·g/d − α·μₜ₊₁/(1 − P·μₜ₊₁)·m/d.
/// </summary>
internal sealed class NadamPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private double _muProduct = 1;

    public NadamPyTorchReference(int length)
        : base(length, ("learning_rate", 0.002), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0), ("momentum_decay", 0.004))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override double Number(string name) => name == "mu_product" ? _muProduct : base.Number(name);

    private double Mu(int t) => this["beta1"] * (1 - 0.5 * Math.Pow(0.96, t * this["momentum_decay"]));

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double mu = Mu(t);
        double nextMu = Mu(t + 1);
        _muProduct *= mu;
        T gradientRate = Round(this["learning_rate"] * (1 - mu) / (1 - _muProduct));
        T momentRate = Round(this["learning_rate"] * nextMu / (1 - _muProduct * nextMu));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T d = T.Sqrt(_v[i] / correction2) + epsilon;
            theta[i] = theta[i] - gradientRate * g / d - momentRate * _m[i] / d;
        }
    }
}
