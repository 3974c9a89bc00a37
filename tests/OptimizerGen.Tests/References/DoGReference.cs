using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>r the farthest that θ has been from the start, r_ε(1 + ‖θ₀‖) at first, G ← G + ‖g‖², θ ← θ − α·r/√(G + ε)·g; over the model, or of each tensor. Ivgi et al. 2023.</summary>
internal sealed class DoGReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly bool _byTensor;
    private readonly T[] _start;
    private readonly double[][] _distance;
    private readonly double[][] _squares;

    public DoGReference(IReadOnlyList<int[]> shapes, bool byTensor)
        : base(shapes, ("learning_rate", 1), ("initial_distance", 1e-6), ("epsilon", 1e-8))
    {
        _byTensor = byTensor;
        _start = Zeros("start");
        _distance = Numbers("distance", _ => 1);
        _squares = Numbers("squares", _ => 1);
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            theta.CopyTo(_start);
        }

        foreach (TensorPlace tensor in Tensors)
        {
            (int first, int length) = _byTensor ? (tensor.Start, tensor.Length) : (0, theta.Length);
            T[] p = theta.Slice(first, length).ToArray(), g = gradient.Slice(first, length).ToArray();
            double far = Math.Sqrt(Sum(length, i => Wide(p[i] - _start[first + i]) * Wide(p[i] - _start[first + i])));
            double size = Math.Sqrt(Sum(length, i => Wide(p[i]) * Wide(p[i])));
            _distance[tensor.Index][0] = t == 1 ? this["initial_distance"] * (1 + size) : Math.Max(_distance[tensor.Index][0], far);
            _squares[tensor.Index][0] += Sum(length, i => Wide(g[i]) * Wide(g[i]));
        }

        foreach (TensorPlace tensor in Tensors)
        {
            T rate = Round(this["learning_rate"] * _distance[tensor.Index][0] / Math.Sqrt(_squares[tensor.Index][0] + this["epsilon"]));
            for (int i = tensor.Start; i < tensor.Start + tensor.Length; i++)
            {
                theta[i] -= rate * gradient[i];
            }
        }
    }
}
