using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>Adds up the squares of the gradient in a unit in which they stay in the range of double.</summary>
internal sealed class ScaledNormPass<T> : BlockPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>One over the unit, a power of two. Set before the pass is run.</summary>
    public double Factor { get; set; }

    protected override double Reduce(ReadOnlySpan<T> gradient) => ScaledSquares.Sum(gradient, Factor);
}
