using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>b ← μ·b + (1 − τ)·g, u = b or g + μ·b; its part along θ is taken away where θ counts as scale invariant, and the decay cut. Heo et al. 2021, Algorithm 1.</summary>
internal sealed class SgdPReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _buffer;

    public SgdPReference(IReadOnlyList<int[]> shapes)
        : base(
            shapes, ("learning_rate", 0.01), ("momentum", 0.9), ("dampening", 0), ("epsilon", 1e-8), ("weight_decay", 0), ("delta", 0.1), ("decay_ratio", 0.1),
            ("nesterov", 0))
    {
        _buffer = Zeros("buffer");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T mu = Round(this["momentum"]);
        foreach (TensorPlace tensor in Tensors)
        {
            Span<T> p = tensor.Of(theta), buffer = tensor.Of(_buffer.AsSpan());
            ReadOnlySpan<T> g = tensor.Of(gradient);
            var step = new T[tensor.Length];
            for (int i = 0; i < step.Length; i++)
            {
                buffer[i] = mu * buffer[i] + Round(1 - this["dampening"]) * g[i];
                step[i] = Flag("nesterov") ? g[i] + mu * buffer[i] : buffer[i];
            }

            bool isInvariant = RadialProjection<T>.Remove(tensor, p, g, step, this["delta"], this["epsilon"]);
            double decay = this["learning_rate"] * this["weight_decay"] / (1 - this["momentum"]) * (isInvariant ? this["decay_ratio"] : 1);
            for (int i = 0; i < step.Length; i++)
            {
                p[i] = Round(1 - decay) * p[i] - Round(this["learning_rate"]) * step[i];
            }
        }
    }
}
