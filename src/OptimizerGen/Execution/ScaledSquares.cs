using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>Reductions of a block that are wanted when plain squares have left the range of double.</summary>
internal static class ScaledSquares
{
    /// <summary>The largest magnitude; NaN passes on.</summary>
    public static double Largest<T>(ReadOnlySpan<T> elements)
        where T : struct, IFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T element in elements)
        {
            largest = T.Max(largest, T.Abs(element));
        }

        return double.CreateTruncating(largest);
    }

    /// <summary>The sum of the squares, each multiplied with a factor before it is squared.</summary>
    public static double Sum<T>(ReadOnlySpan<T> elements, double factor)
        where T : struct, IFloatingPointIeee754<T>
    {
        // The lanes of every other sum, so that no cut of the elements changes a bit.
        Span<double> lanes = stackalloc double[StepReduction.LaneCount];
        lanes.Clear();
        for (int i = 0; i < elements.Length; i++)
        {
            double element = double.CreateTruncating(elements[i]) * factor;
            lanes[i % StepReduction.LaneCount] += element * element;
        }

        return StepReduction.Join<SumJoin>(lanes);
    }
}
