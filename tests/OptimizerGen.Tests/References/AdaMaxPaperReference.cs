using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>u ← max(β₂·u, |g|), θ ← θ − α/(1 − β₁ᵗ)·m/u. Kingma, Ba 2015, algorithm 2: no ε; where every gradient was 0, the parameter stays.</summary>
internal sealed class AdaMaxPaperReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _m;
    private readonly T[] _u;

    public AdaMaxPaperReference(int length)
        : base(length, ("learning_rate", 0.002), ("beta1", 0.9), ("beta2", 0.999))
    {
        _m = Zeros("m");
        _u = Zeros("u");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T rate = Round(this["learning_rate"] / (1 - Math.Pow(this["beta1"], t)));
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _m[i] = beta1 * _m[i] + rest1 * g;
            _u[i] = T.Max(beta2 * _u[i], T.Abs(g));
            if (_u[i] != T.Zero)
            {
                theta[i] -= rate * _m[i] / _u[i];
            }
        }
    }
}
