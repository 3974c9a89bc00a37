using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Over the whole model r ← β₃·r + d/d₀·⟨γd·g, θ₀ − θ⟩ and s ← β₃·s + d/d₀·γd·g, d̂ = r/‖s‖₁; m of d·g, v of (d·g)²,
/// θ ← θ − γd·m/(√v + d₊ε). Mishchenko &amp; Defazio 2024, Algorithm 4, in the units of the authors' code.
/// </summary>
internal sealed class ProdigyReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _s;
    private readonly T[] _start;
    private double _distance;
    private double _largest;
    private double _numerator;

    public ProdigyReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 1), ("beta1", 0.9), ("beta2", 0.999), ("beta3", 0), ("epsilon", 1e-8), ("weight_decay", 0), ("initial_distance", 1e-6),
            ("distance_scale", 1), ("growth_limit", double.PositiveInfinity), ("decoupled", 1), ("corrected", 0), ("safeguarded", 0))
    {
        Default("beta3", () => Math.Sqrt(this["beta2"]));
        _m = Zeros("m");
        _v = Zeros("v");
        _s = Zeros("s");
        _start = Zeros("start");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double first = this["initial_distance"], old = _distance;
        if (t == 1)
        {
            theta.CopyTo(_start);
            old = _distance = _largest = first;
        }

        double rate = old * this["learning_rate"];
        rate *= Flag("corrected") ? Math.Sqrt(1 - Math.Pow(this["beta2"], t)) / (1 - Math.Pow(this["beta1"], t)) : 1;
        T[] g = gradient.ToArray();
        double agreement = 0, total = 0;
        for (int i = 0; i < g.Length; i++)
        {
            g[i] += Round(Flag("decoupled") ? 0 : this["weight_decay"]) * theta[i];
            agreement += Wide(Round(rate) * g[i]) * Wide(_start[i] - theta[i]);
            _m[i] = Round(this["beta1"]) * _m[i] + Round(old * (1 - this["beta1"])) * g[i];
            _v[i] = Round(this["beta2"]) * _v[i] + Round(old * old * (1 - this["beta2"])) * (g[i] * g[i]);
            _s[i] = Round(this["beta3"]) * _s[i] + Round(old / first * (Flag("safeguarded") ? old : rate)) * g[i];
            total += Math.Abs(Wide(_s[i]));
        }

        _numerator = this["beta3"] * _numerator + old / first * agreement;
        Estimate(total > 0 ? this["distance_scale"] * _numerator / total : 0);
        T kept = Round(1 - (Flag("decoupled") ? this["weight_decay"] * rate : 0));
        for (int i = 0; i < g.Length; i++)
        {
            theta[i] = kept * theta[i] - Round(rate) * _m[i] / (T.Sqrt(_v[i]) + Round(_distance * this["epsilon"]));
        }

        NumberOfModel("numerator", _numerator);
        NumberOfModel("distance", _distance);
        NumberOfModel("largest", _largest);
    }

    private void Estimate(double estimate)
    {
        if (_distance == this["initial_distance"])
        {
            _distance = Math.Max(_distance, estimate);
        }

        _largest = Math.Max(_largest, estimate);
        _distance = Math.Min(_largest, _distance * this["growth_limit"]);
    }
}
