using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Adds up the squares of the gradient in a unit in which they stay in the range of double.</summary>
internal sealed class ScaledNormPass<T> : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public override int Reductions => 1;

    /// <summary>One over the unit, a power of two. Set before the pass is run.</summary>
    public double Factor { get; set; }

    public override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers, Span<double> totals) =>
        totals[0] = ScaledSquares.Sum(MemoryMarshal.CreateReadOnlySpan(ref segment.Gradient<T>(), segment.Length), Factor);
}
