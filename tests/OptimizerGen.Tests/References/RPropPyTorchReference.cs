using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>torch.optim.Rprop: each step grows by η₂ while the gradient's sign stays, shrinks by η₁ where it turns, and there the gradient counts as 0.</summary>
internal sealed class RPropPyTorchReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _previousGradient;
    private T[] _stepSize = [];

    public RPropPyTorchReference(int length)
        : base(length, ("learning_rate", 0.01), ("decrease", 0.5), ("increase", 1.2), ("least_step", 1e-6), ("largest_step", 50))
    {
        _previousGradient = Zeros("previous_gradient");
    }

    protected override void Initialize()
    {
        _stepSize = Zeros("step_size");
        Array.Fill(_stepSize, Round(this["learning_rate"]));
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T shrink = Round(this["decrease"]);
        T grow = Round(this["increase"]);
        T least = Round(this["least_step"]);
        T largest = Round(this["largest_step"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            T product = g * _previousGradient[i];
            if (product > T.Zero)
            {
                _stepSize[i] *= grow;
            }
            else if (product < T.Zero)
            {
                _stepSize[i] *= shrink;
                g = T.Zero;
            }

            _stepSize[i] = T.Min(T.Max(_stepSize[i], least), largest);
            if (g > T.Zero)
            {
                theta[i] -= _stepSize[i];
            }
            else if (g < T.Zero)
            {
                theta[i] += _stepSize[i];
            }

            _previousGradient[i] = g;
        }
    }
}
