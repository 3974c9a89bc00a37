using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.ASGD: θ ← (1 − λη)·θ − η·(g + d·θ), the average of points follows with μ; then η = α/(1 + λαt)^p and μ = 1/max(1, t − t₀) for the step to come.</summary>
internal sealed class AsgdPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _average;
    private double _eta;
    private double _mu = 1;

    public AsgdPyTorchReference(int length)
        : base(length, ("learning_rate", 0.01), ("lambda", 1e-4), ("power", 0.75), ("averaging_start", 1e6), ("weight_decay", 0))
    {
        _average = Zeros("average");
    }

    protected override double Number(string name) => name switch
    {
        "eta" => _eta,
        "mu" => _mu,
        _ => base.Number(name),
    };

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            _eta = this["learning_rate"];
        }

        T eta = Round(_eta);
        T kept = Round(1 - this["lambda"] * _eta);
        T mu = Round(_mu);
        T decay = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + decay * theta[i];
            theta[i] = kept * theta[i] - eta * g;
            _average[i] = _mu == 1 ? theta[i] : _average[i] + mu * (theta[i] - _average[i]);
        }

        _eta = this["learning_rate"] / Math.Pow(1 + this["lambda"] * this["learning_rate"] * t, this["power"]);
        _mu = 1 / Math.Max(1, t - this["averaging_start"]);
    }
}
