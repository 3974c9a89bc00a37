using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>v ← v − (1 − β₂)·sign(v − g²)·g², θ ← θ − η·m/(√v + ε), nothing corrected. Zaheer et al. 2018, Algorithm 2.</summary>
internal sealed class YogiReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private T[] _v = [];

    public YogiReference(int length)
        : base(length, ("learning_rate", 0.01), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-3), ("initial_second_moment", 1e-6))
    {
        _m = Zeros("m");
    }

    protected override void Initialize()
    {
        _v = Zeros("v");
        Array.Fill(_v, Round(this["initial_second_moment"]));
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T eta = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            T square = g * g;
            if (_v[i] > square)
            {
                _v[i] -= rest2 * square;
            }
            else if (_v[i] < square)
            {
                _v[i] += rest2 * square;
            }

            theta[i] -= eta * _m[i] / (T.Sqrt(_v[i]) + epsilon);
        }
    }
}
