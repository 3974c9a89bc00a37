using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Looks for the largest magnitude in the gradient; NaN passes on.</summary>
internal sealed class LargestElementPass<T> : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public override int Reductions => 1;

    public override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers, Span<double> totals) =>
        totals[0] = ScaledSquares.Largest(MemoryMarshal.CreateReadOnlySpan(ref segment.Gradient<T>(), segment.Length));
}
