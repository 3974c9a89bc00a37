using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// λ = γd/‖g₁‖, s ← s + λ·g, z = θ₀ − s, θ ← β·θ + (1 − β)·z; d ← max(d, 2·Σλ⟨g, s⟩/‖s‖) with the s from before the step, all over
/// the whole model. Defazio &amp; Mishchenko 2023, Algorithm 4.
/// </summary>
internal sealed class DAdaptSgdReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;
    private readonly T[] _start;
    private double _unit;
    private double _distance;
    private double _numerator;

    public DAdaptSgdReference(IReadOnlyList<int[]> shapes)
        : base(shapes, ("learning_rate", 1), ("momentum", 0.9), ("initial_distance", 1e-6), ("growth_limit", double.PositiveInfinity))
    {
        _s = Zeros("s");
        _start = Zeros("start");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            theta.CopyTo(_start);
            _distance = this["initial_distance"];
        }

        double norm = 0, agreement = 0, length = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            norm += Wide(gradient[i]) * Wide(gradient[i]);
            agreement += Wide(gradient[i]) * Wide(_s[i]);
        }

        _unit = _unit > 0 ? _unit : Math.Sqrt(norm);
        double rate = _unit > 0 ? _distance * this["learning_rate"] / _unit : 0;
        _numerator += rate * agreement;
        for (int i = 0; i < theta.Length; i++)
        {
            _s[i] += Round(rate) * gradient[i];
            length += Wide(_s[i]) * Wide(_s[i]);
            theta[i] = Round(this["momentum"]) * theta[i] + Round(1 - this["momentum"]) * (_start[i] - _s[i]);
        }

        double estimate = length > 0 ? 2 * _numerator / Math.Sqrt(length) : 0;
        _distance = Math.Max(_distance, Math.Min(estimate, this["growth_limit"] * _distance));
        NumberOfModel("unit", _unit);
        NumberOfModel("distance", _distance);
        NumberOfModel("numerator", _numerator);
    }
}
