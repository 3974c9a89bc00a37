using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>ρ = η·‖θ‖/(‖g‖ + β·‖θ‖), 1 where a norm is 0; v ← μ·v + γ·ρ·(g + β·θ), θ ← θ − v. You, Gitman and Ginsburg 2017, Algorithm 1.</summary>
internal sealed class LarsReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _velocity;

    public LarsReference(int length)
        : base(length, ("learning_rate", 0.1), ("momentum", 0.9), ("weight_decay", 0), ("trust_coefficient", 0.001))
    {
        _velocity = Zeros("velocity");
    }

    private static double Norm(ReadOnlySpan<T> vector)
    {
        double sum = 0;
        foreach (T element in vector)
        {
            double x = double.CreateTruncating(element);
            sum += x * x;
        }

        return Math.Sqrt(sum);
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        double length = Norm(theta);
        double slope = Norm(gradient);
        double trust = length > 0 && slope > 0 ? this["trust_coefficient"] * length / (slope + this["weight_decay"] * length) : 1;
        T rate = Round(this["learning_rate"] * trust);
        T mu = Round(this["momentum"]);
        T beta = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            _velocity[i] = mu * _velocity[i] + rate * (gradient[i] + beta * theta[i]);
            theta[i] -= _velocity[i];
        }
    }
}
