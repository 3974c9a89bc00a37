using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v₁ = ‖g‖², v ← β₂·v + (1 − β₂)·‖g‖²; m ← β₁·m + g/(√v + ε) + d·θ, θ ← θ − λ·m. Ginsburg et al. 2019, Algorithm 1.</summary>
internal sealed class NovoGradReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private double _v;

    public NovoGradReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.25), ("epsilon", 1e-6), ("weight_decay", 0))
    {
        _m = Zeros("m");
    }

    protected override double Number(string name) => name == "v" ? _v : base.Number(name);

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double squares = 0;
        foreach (T element in gradient)
        {
            double x = double.CreateTruncating(element);
            squares += x * x;
        }

        _v = t == 1 ? squares : this["beta2"] * _v + (1 - this["beta2"]) * squares;
        T divisor = Round(Math.Sqrt(_v) + this["epsilon"]);
        T rate = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T decay = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _m[i] = beta1 * _m[i] + gradient[i] / divisor + decay * theta[i];
            theta[i] -= rate * _m[i];
        }
    }
}
