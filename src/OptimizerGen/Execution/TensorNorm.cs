using System.Numerics;
using System.Runtime.CompilerServices;
using OptimizerGen.Numerics;

namespace OptimizerGen.Execution;

/// <summary>
/// The norm of what a loop has reduced over a tensor, when the sum of its squares has left the range of double: a second
/// loop writes out the elements, block by block, first for the largest and then for their squares in its unit.
/// </summary>
internal readonly struct TensorNorm<T>(StepContext<T> context, int unit, StepPass<T> again)
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Whether a sum of squares can be trusted; squares of float cannot leave the range of double.</summary>
    public static bool IsInRange(double squares) => typeof(T) == typeof(float) || SquareSum.IsInRange(squares);

    /// <summary>The root of the sum of squares, divided by a number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Root(double divisor, ReadOnlySpan<double> numbers)
    {
        double largest = Read(numbers, null);
        return SquareSum.UnitOf(largest) is { } scale
            ? scale * Math.Sqrt(Read(numbers, 1 / scale) / divisor)
            : Math.Sqrt(largest / divisor);
    }

    /// <summary>The sum of the squares, multiplied with a factor before they are squared; without one, the largest magnitude.</summary>
    private double Read(ReadOnlySpan<double> numbers, double? factor)
    {
        Span<double> values = stackalloc double[StepReduction.BlockLength];
        double result = 0;
        for (int segment = 0; segment < context.SegmentCount(unit); segment++)
        {
            ref readonly SegmentRow row = ref context.SegmentRow(unit, segment);
            for (int start = 0; start < row.Length; start += StepReduction.BlockLength)
            {
                SegmentRow block = row.Piece(start, Math.Min(StepReduction.BlockLength, row.Length - start));
                again.Run(context.SegmentAt(in block).WithOutput(ref Unsafe.As<double, T>(ref values[0])), numbers);
                result = factor is { } given
                    ? result + ScaledSquares.Sum<double>(values[..block.Length], given)
                    : Math.Max(result, ScaledSquares.Largest<double>(values[..block.Length]));
            }
        }

        return result;
    }
}
