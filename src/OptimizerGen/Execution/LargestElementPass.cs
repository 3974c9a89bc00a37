using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>Looks for the largest magnitude in the gradient; NaN passes on.</summary>
internal sealed class LargestElementPass<T> : BlockPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    protected override double Reduce(ReadOnlySpan<T> gradient) => ScaledSquares.Largest(gradient);
}
