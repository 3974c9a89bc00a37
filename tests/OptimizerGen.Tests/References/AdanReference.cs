using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>d = g − g₋₁; m, n of d, q of (g + β₂·d)²; θ ← (θ − η·(m̂ + β₂·n̂)/(√q̂ + ε))/(1 + ηλ), or the decay first. Xie et al. 2022, in the code's letters.</summary>
internal sealed class AdanReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _previousGradient;
    private readonly T[] _m;
    private readonly T[] _n;
    private readonly T[] _q;

    public AdanReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.98), ("beta2", 0.92), ("beta3", 0.99), ("epsilon", 1e-8), ("weight_decay", 0), ("direct_decay", 0))
    {
        _previousGradient = Zeros("previous_gradient");
        _m = Zeros("m");
        _n = Zeros("n");
        _q = Zeros("q");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T eta = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T beta3 = Round(this["beta3"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T rest3 = Round(1 - this["beta3"]);
        T epsilon = Round(this["epsilon"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T correction3 = Round(1 - Math.Pow(this["beta3"], t));
        T more = Round(1 + this["learning_rate"] * this["weight_decay"]);
        T less = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            T d = t == 1 ? T.Zero : g - _previousGradient[i];
            T u = g + beta2 * d;
            _m[i] = beta1 * _m[i] + rest1 * g;
            _n[i] = beta2 * _n[i] + rest2 * d;
            _q[i] = beta3 * _q[i] + rest3 * u * u;
            T divisor = T.Sqrt(_q[i] / correction3) + epsilon;
            T step = eta * (_m[i] / correction1) / divisor + eta * beta2 * (_n[i] / correction2) / divisor;
            theta[i] = Flag("direct_decay") ? theta[i] * less - step : (theta[i] - step) / more;
            _previousGradient[i] = g;
        }
    }
}
