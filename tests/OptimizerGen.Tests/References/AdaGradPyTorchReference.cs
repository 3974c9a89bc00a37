using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.Adagrad: g ← g + λ·θ, s ← s + g², θ ← θ − α/(1 + (t − 1)·η)·g/(√s + ε); ε outside the root.</summary>
internal sealed class AdaGradPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s;

    public AdaGradPyTorchReference(int length)
        : base(length, ("learning_rate", 0.01), ("learning_rate_decay", 0), ("weight_decay", 0), ("initial_accumulator", 0), ("epsilon", 1e-10))
    {
        _s = Zeros("s");
    }

    protected override void Initialize() => Array.Fill(_s, Round(this["initial_accumulator"]));

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T rate = Round(this["learning_rate"] / (1 + (t - 1) * this["learning_rate_decay"]));
        T lambda = Round(this["weight_decay"]);
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i] + lambda * theta[i];
            _s[i] += g * g;
            theta[i] -= rate * g / (T.Sqrt(_s[i]) + epsilon);
        }
    }
}
