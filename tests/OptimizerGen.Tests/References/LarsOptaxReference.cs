using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.lars: u = γ·η·‖θ‖/(‖g + β·θ‖ + ε)·(g + β·θ), the factor η·… 1 where a norm is 0; b ← u + μ·b, θ ← θ − b, or θ − (u + μ·b).</summary>
internal sealed class LarsOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _buffer;

    public LarsOptaxReference(int length)
        : base(length, ("learning_rate", 0.1), ("momentum", 0.9), ("weight_decay", 0), ("trust_coefficient", 0.001), ("epsilon", 0), ("nesterov", 0))
    {
        _buffer = Zeros("buffer");
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
        T beta = Round(this["weight_decay"]);
        var decayed = new T[theta.Length];
        for (int i = 0; i < theta.Length; i++)
        {
            decayed[i] = gradient[i] + beta * theta[i];
        }

        double length = Norm(theta);
        double slope = Norm(decayed);
        double trust = length > 0 && slope > 0 ? this["trust_coefficient"] * length / (slope + this["epsilon"]) : 1;
        T rate = Round(this["learning_rate"] * trust);
        T mu = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T u = rate * decayed[i];
            _buffer[i] = u + mu * _buffer[i];
            theta[i] -= Flag("nesterov") ? u + mu * _buffer[i] : _buffer[i];
        }
    }
}
