using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Looks for the largest magnitude in the gradient; NaN passes on.</summary>
internal sealed class LargestElementPass<T> : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public override int Reductions => 1;

    public override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers, Span<double> totals)
    {
        T largest = T.Zero;
        foreach (T element in MemoryMarshal.CreateReadOnlySpan(ref segment.Gradient<T>(), segment.Length))
        {
            largest = T.Max(largest, T.Abs(element));
        }

        totals[0] = double.CreateTruncating(largest);
    }
}
