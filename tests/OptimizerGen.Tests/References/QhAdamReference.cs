using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>w ← 1 + β·w and averages that move by 1/w; θ ← θ − α·(ν₁·m + (1 − ν₁)·g)/(√(ν₂·v + (1 − ν₂)·g²) + ε). Ma and Yarats 2019.</summary>
internal sealed class QhAdamReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private double _weight1;
    private double _weight2;

    public QhAdamReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.995), ("beta2", 0.999), ("nu1", 0.7), ("nu2", 1), ("epsilon", 1e-8), ("weight_decay", 0), ("decoupled", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override double Number(string name) => name switch
    {
        "weight1" => _weight1,
        "weight2" => _weight2,
        _ => base.Number(name),
    };

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        _weight1 = 1 + this["beta1"] * _weight1;
        _weight2 = 1 + this["beta2"] * _weight2;
        T alpha = Round(this["learning_rate"]);
        T old1 = Round(1 - 1 / _weight1);
        T old2 = Round(1 - 1 / _weight2);
        T new1 = Round(1 / _weight1);
        T new2 = Round(1 / _weight2);
        T nu1 = Round(this["nu1"]);
        T nu2 = Round(this["nu2"]);
        T others1 = Round(1 - this["nu1"]);
        T others2 = Round(1 - this["nu2"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        T kept = Round(1 - this["learning_rate"] * this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            if (Flag("decoupled"))
            {
                theta[i] *= kept;
            }
            else
            {
                g += lambda * theta[i];
            }

            _m[i] = old1 * _m[i] + new1 * g;
            _v[i] = old2 * _v[i] + new2 * (g * g);
            theta[i] -= alpha * ((nu1 * _m[i] + others1 * g) / (T.Sqrt(nu2 * _v[i] + others2 * (g * g)) + epsilon));
        }
    }
}
