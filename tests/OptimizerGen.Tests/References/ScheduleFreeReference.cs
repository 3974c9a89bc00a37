using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// z ← z − γ·d at y = θ, x ← (1 − c)·x + c·z with c = w/Σw, y ← β·x + (1 − β)·z, with all three points kept. Defazio et al. 2024, equations 1 to 3;
/// w = tʳ·(largest γ so far)ᵖ, and γ rises over the warm-up as in the authors' code.
/// </summary>
internal abstract class ScheduleFreeReference<T>(int length, params (string Name, double Default)[] hyperparameters) : Reference<T>(length, hyperparameters)
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _z = [];
    private T[] _x = [];
    private double _largest;
    private double _weights;

    public override IReadOnlyCollection<string> Views => ["averaged"];

    public override T[] View(string name, ReadOnlySpan<T> theta) => name == "averaged" ? _x : base.View(name, theta);

    protected override double Number(string name) => name == "weights" ? _weights : name == "largest_rate" ? _largest : base.Number(name);

    protected override void Initialize() => _z = Zeros("z");

    /// <summary>What the rate is multiplied with, for element i at a value of y.</summary>
    protected abstract T Direction(int i, T gradient, T y, int t);

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            theta.CopyTo(_z);
            _x = theta.ToArray();
        }

        double warmup = this["warmup"];
        double rate = t < warmup ? this["learning_rate"] * (t / warmup) : this["learning_rate"];
        _largest = Math.Max(_largest, rate);
        double weight = Math.Pow(t, this["step_power"]) * Math.Pow(_largest, this["weight_power"]);
        _weights += weight;
        double share = _weights == 0 ? 0 : weight / _weights;
        T gamma = Round(rate);
        T c = Round(share);
        T rest = Round(1 - share);
        T beta = Round(this["interpolation"]);
        T other = Round(1 - this["interpolation"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _z[i] -= gamma * Direction(i, gradient[i], theta[i], t);
            _x[i] = rest * _x[i] + c * _z[i];
            theta[i] = beta * _x[i] + other * _z[i];
        }
    }
}
