using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.yogi: as Yogi, with m and v from one initial value and both corrected.</summary>
internal sealed class YogiOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _m = [];
    private T[] _v = [];

    public YogiOptaxReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-3), ("initial_accumulator", 1e-6))
    {
    }

    protected override void Initialize()
    {
        _m = Zeros("m");
        _v = Zeros("v");
        Array.Fill(_m, Round(this["initial_accumulator"]));
        Array.Fill(_v, Round(this["initial_accumulator"]));
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T eta = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
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

            theta[i] -= eta * (_m[i] / correction1) / (T.Sqrt(_v[i] / correction2) + epsilon);
        }
    }
}
