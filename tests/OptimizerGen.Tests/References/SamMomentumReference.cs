using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>f at θ, g at θ + ρ·f/‖f‖, v ← μ·v + g, θ ← θ − α·v. Foret et al. 2021, Algorithm 1.</summary>
internal sealed class SamMomentumReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _first;
    private readonly T[] _velocity;
    private bool _hasFirst;

    public SamMomentumReference(int length)
        : base(length, ("learning_rate", 0.01), ("momentum", 0.9), ("rho", 0.05))
    {
        _first = Zeros("first");
        _velocity = Zeros("velocity");
    }

    public override int EarlierGradients => 1;

    public override void KeepGradient(ReadOnlySpan<T> gradient)
    {
        gradient.CopyTo(_first);
        _hasFirst = true;
    }

    public override void GradientPoint(ReadOnlySpan<T> theta, Span<T> point)
    {
        double sum = 0;
        foreach (T element in _first)
        {
            double x = double.CreateTruncating(element);
            sum += x * x;
        }

        T share = Round(sum > 0 ? this["rho"] / Math.Sqrt(sum) : 0);
        for (int i = 0; i < theta.Length; i++)
        {
            point[i] = _hasFirst ? theta[i] + share * _first[i] : theta[i];
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T mu = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _velocity[i] = mu * _velocity[i] + gradient[i];
            theta[i] -= alpha * _velocity[i];
        }

        _hasFirst = false;
    }
}
