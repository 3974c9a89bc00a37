using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.adan: as Adan, with 1 − β₂ for the weight of d, √(q̂ + ε′) + ε, and the decay beside the direction.</summary>
internal sealed class AdanOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _previousGradient;
    private readonly T[] _m;
    private readonly T[] _n;
    private readonly T[] _q;

    public AdanOptaxReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.98), ("beta2", 0.92), ("beta3", 0.99), ("epsilon", 1e-8), ("weight_decay", 0), ("epsilon_root", 1e-8))
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
        T under = Round(this["epsilon_root"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            T d = t == 1 ? T.Zero : g - _previousGradient[i];
            T u = g + rest2 * d;
            _m[i] = beta1 * _m[i] + rest1 * g;
            _n[i] = beta2 * _n[i] + rest2 * d;
            _q[i] = beta3 * _q[i] + rest3 * u * u;
            T step = (_m[i] / correction1 + rest2 * (_n[i] / correction2)) / (T.Sqrt(_q[i] / correction3 + under) + epsilon);
            theta[i] -= eta * (step + lambda * theta[i]);
            _previousGradient[i] = g;
        }
    }
}
