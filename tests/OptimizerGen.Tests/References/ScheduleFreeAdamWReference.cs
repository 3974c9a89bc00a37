using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v ← β₂·v + (1 − β₂)·g², d = g/(√(v/(1 − β₂ᵗ)) + ε) + λ·y in the schedule-free frame. Defazio et al. 2024, Algorithm 1.</summary>
internal sealed class ScheduleFreeAdamWReference<T> : ScheduleFreeReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _v;

    public ScheduleFreeAdamWReference(int length)
        : base(
            length, ("learning_rate", 0.0025), ("interpolation", 0.9), ("weight_decay", 0), ("warmup", 0), ("step_power", 0), ("weight_power", 2),
            ("beta2", 0.999), ("epsilon", 1e-8)) => _v = Zeros("v");

    protected override T Direction(int i, T gradient, T y, int t)
    {
        _v[i] = Round(this["beta2"]) * _v[i] + Round(1 - this["beta2"]) * gradient * gradient;
        T correction = Round(1 - Math.Pow(this["beta2"], t));
        return gradient / (T.Sqrt(_v[i] / correction) + Round(this["epsilon"])) + Round(this["weight_decay"]) * y;
    }
}
