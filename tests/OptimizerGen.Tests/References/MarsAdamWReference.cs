using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// c = g + γ·β/(1 − β)·(g − g₋₁), cut to ‖c‖ ≤ 1; θ ← (1 − α·λ)·θ, then Adam on c. Yuan et al. 2024, the approximate form.
/// </summary>
internal sealed class MarsAdamWReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _last;

    public MarsAdamWReference(int length)
        : base(
            length, ("learning_rate", 3e-3), ("beta1", 0.95), ("beta2", 0.99), ("epsilon", 1e-8), ("beta", 0.95), ("gamma", 0.025), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _last = Zeros("last");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T rate = Round(this["learning_rate"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T keep = Round(1 - this["learning_rate"] * this["weight_decay"]);
        T strength = Round(this["gamma"] * this["beta"] / (1 - this["beta"]));
        var c = new T[theta.Length];
        double squares = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            c[i] = gradient[i] + strength * (gradient[i] - _last[i]);
            _last[i] = gradient[i];
            squares += double.CreateTruncating(c[i]) * double.CreateTruncating(c[i]);
        }

        double norm = Math.Sqrt(squares);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = norm > 1 ? c[i] / Round(norm) : c[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            theta[i] = theta[i] * keep - rate * (_m[i] / correction1) / (T.Sqrt(_v[i] / correction2) + epsilon);
        }
    }
}
