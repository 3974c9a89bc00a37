using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>vᵢ ← βᵢ·vᵢ + g for each of K momenta, θ ← θ − γ·(v₁ + … + v_K)/K. Lucas, Sun, Zemel and Grosse 2019, equation 3.</summary>
internal sealed class AggMoReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _plain;
    private readonly T[] _short;
    private readonly T[] _long;

    public AggMoReference(int length)
        : base(length, ("learning_rate", 0.01), ("momenta[0]", 0), ("momenta[1]", 0.9), ("momenta[2]", 0.99), ("weight_decay", 0))
    {
        _plain = Zeros("velocities[0]");
        _short = Zeros("velocities[1]");
        _long = Zeros("velocities[2]");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T share = Round(this["learning_rate"] / 3);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            T moved = T.Zero;
            foreach ((T[] velocity, string momentum) in new[] { (_plain, "momenta[0]"), (_short, "momenta[1]"), (_long, "momenta[2]") })
            {
                velocity[i] = Round(this[momentum]) * velocity[i] + g;
                moved += velocity[i];
            }

            theta[i] -= share * moved;
        }
    }
}
