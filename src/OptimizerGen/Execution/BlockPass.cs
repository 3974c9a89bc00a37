using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Reads the gradient and finds one number for each block of its elements.</summary>
internal abstract class BlockPass<T> : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public sealed override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers)
    {
        ReadOnlySpan<T> gradient = MemoryMarshal.CreateReadOnlySpan(ref segment.Gradient<T>(), segment.Length);
        for (int block = 0; block < segment.BlockCount; block++)
        {
            segment.Total(0, block) = Reduce(gradient.Slice(block * StepReduction.BlockLength, segment.LengthOf(block)));
        }
    }

    /// <summary>The number of one block.</summary>
    protected abstract double Reduce(ReadOnlySpan<T> gradient);
}
