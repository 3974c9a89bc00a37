using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.Adadelta: AdaDelta with a learning rate and g ← g + λ·θ.</summary>
internal sealed class AdaDeltaPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;
    private readonly T[] _u;

    public AdaDeltaPyTorchReference(int length)
        : base(length, ("learning_rate", 1), ("decay", 0.9), ("epsilon", 1e-6), ("weight_decay", 0))
    {
        _s = Zeros("s");
        _u = Zeros("u");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T rho = Round(this["decay"]);
        T rest = Round(1 - this["decay"]);
        T epsilon = Round(this["epsilon"]);
        T lambda = Round(this["weight_decay"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _s[i] = rho * _s[i] + rest * g * g;
            T delta = T.Sqrt(_u[i] + epsilon) / T.Sqrt(_s[i] + epsilon) * g;
            _u[i] = rho * _u[i] + rest * delta * delta;
            theta[i] -= alpha * delta;
        }
    }
}
