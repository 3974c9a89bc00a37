using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Over the whole model r ← √β₂·r + (1 − √β₂)·⟨λ·g, s/(√v + ε)⟩ with λ = γd; m and s of λ·g, v of g²; d̂ = r/((1 − √β₂)·‖s‖₁),
/// θ ← θ − m/(√v + ε). Defazio &amp; Mishchenko 2023, Algorithm 5.
/// </summary>
internal sealed class DAdaptAdamReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _s;
    private double _distance;
    private double _numerator;

    public DAdaptAdamReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 1), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("weight_decay", 0), ("initial_distance", 1e-6),
            ("growth_limit", double.PositiveInfinity), ("decoupled", 0), ("corrected", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _s = Zeros("s");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        _distance = t == 1 ? this["initial_distance"] : _distance;
        double root = Math.Sqrt(this["beta2"]);
        double rate = _distance * this["learning_rate"];
        rate *= Flag("corrected") ? Math.Sqrt(1 - Math.Pow(this["beta2"], t)) / (1 - Math.Pow(this["beta1"], t)) : 1;
        T epsilon = Round(this["epsilon"]);
        double agreement = 0, total = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + Round(Flag("decoupled") ? 0 : this["weight_decay"]) * theta[i];
            agreement += Wide(Round(rate) * g) * Wide(_s[i] / (T.Sqrt(_v[i]) + epsilon));
            _m[i] = Round(this["beta1"]) * _m[i] + Round(rate * (1 - this["beta1"])) * g;
            _v[i] = Round(this["beta2"]) * _v[i] + Round(1 - this["beta2"]) * (g * g);
            _s[i] = Round(root) * _s[i] + Round(rate * (1 - root)) * g;
            total += Math.Abs(Wide(_s[i]));
        }

        _numerator = root * _numerator + (1 - root) * agreement;
        if (total > 0)
        {
            _distance = Math.Max(_distance, Math.Min(_numerator / ((1 - root) * total), _distance * this["growth_limit"]));
        }

        T kept = Round(1 - (Flag("decoupled") ? this["weight_decay"] * rate : 0));
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] = kept * theta[i] - _m[i] / (T.Sqrt(_v[i]) + epsilon);
        }

        NumberOfModel("numerator", _numerator);
        NumberOfModel("distance", _distance);
    }
}
