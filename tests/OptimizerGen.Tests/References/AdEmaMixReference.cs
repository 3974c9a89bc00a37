using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>m, v as Adam, a slow average l without correction; θ ← θ − α·((m̂ + a·l)/(√v̂ + ε) + λ·θ), with warm-ups of a and β₃. Pagliardini et al. 2024.</summary>
internal sealed class AdEmaMixReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _v;
    private readonly T[] _slow;

    public AdEmaMixReference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("beta3", 0.9999), ("alpha", 2), ("alpha_warmup", 0), ("beta3_warmup", 0), ("weight_decay", 0))
    {
        _m = Zeros("m");
        _v = Zeros("v");
        _slow = Zeros("slow");
    }

    private double SlowDecay(int t)
    {
        if (t >= this["beta3_warmup"])
        {
            return this["beta3"];
        }

        double done = t / this["beta3_warmup"];
        double length = (1 - done) * HalfLife(this["beta1"]) + done * HalfLife(this["beta3"]);
        return Math.Exp(Math.Log(0.5) / (length + 1));
    }

    private static double HalfLife(double beta) => Math.Log(0.5) / Math.Log(beta + 1e-8) - 1;

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T epsilon = Round(this["epsilon"]);
        T beta3 = Round(SlowDecay(t));
        T rest3 = Round(1 - SlowDecay(t));
        T share = Round(t < this["alpha_warmup"] ? this["alpha"] * (t / this["alpha_warmup"]) : this["alpha"]);
        T lambda = Round(this["weight_decay"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T root2 = Round(Math.Sqrt(1 - Math.Pow(this["beta2"], t)));
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _v[i] = beta2 * _v[i] + rest2 * g * g;
            _slow[i] = beta3 * _slow[i] + rest3 * g;
            T step = (_m[i] / correction1 + share * _slow[i]) / (T.Sqrt(_v[i]) / root2 + epsilon);
            theta[i] -= alpha * (step + lambda * theta[i]);
        }
    }
}
