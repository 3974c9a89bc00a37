using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>u = m̂/(√v̂ + ε) + λ·θ, θ ← θ − α·‖θ‖/‖u‖·u, with the ratio 1 where a norm is 0. You et al. 2020.</summary>
internal sealed class LambReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;

    public LambReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-6), ("weight_decay", 0.01))
    {
        _m = Zeros("m");
        _v = Zeros("v");
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
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        var u = new T[theta.Length];
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            T mHat = _m[i] / correction1;
            T vHat = _v[i] / correction2;
            u[i] = mHat / (T.Sqrt(vHat) + epsilon) + lambda * theta[i];
        }

        double length = Norm(theta);
        double stepLength = Norm(u);
        double ratio = length > 0 && stepLength > 0 ? length / stepLength : 1;
        T rate = Round(this["learning_rate"] * ratio);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] -= rate * u[i];
        }
    }
}
