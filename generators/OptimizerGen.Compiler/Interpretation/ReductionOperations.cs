using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Numerics;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Reductions in the one order that <see cref="ReductionTable"/> says.</summary>
internal static class ReductionOperations
{
    public static double Evaluate(Op op, double[] a, double[]? b)
    {
        ReductionInfo reduction = ReductionTable.Of(op);
        double total = Total(reduction, a, b);
        return reduction.Root switch
        {
            RootOfSquares.None => total,
            RootOfSquares.OfSum => Root(reduction, a, total, 1),
            RootOfSquares.OfMean => Root(reduction, a, total, a.Length),
            _ => throw new InvalidOperationException($"There is no root {reduction.Root}."),
        };
    }

    /// <summary>Goes on from a total with some elements, as one run of blocks.</summary>
    public static double Join(Op op, double total, double[] a, double[]? b, int first, int count)
    {
        ReductionInfo reduction = ReductionTable.Of(op);
        for (int start = first; start < first + count; start += ReductionTable.BlockLength)
        {
            total = reduction.Join(total, OfBlock(reduction, a, b, start, Math.Min(start + ReductionTable.BlockLength, first + count)));
        }

        return total;
    }

    private static double Root(ReductionInfo reduction, double[] a, double sum, double count)
    {
        if (SquareSum.IsInRange(sum))
        {
            return Math.Sqrt(sum / count);
        }

        double largest = a.Aggregate(0.0, (most, x) => Math.Max(most, Math.Abs(x)));
        return SquareSum.UnitOf(largest) is { } unit
            ? unit * Math.Sqrt(Total(reduction, [.. a.Select(x => x * (1 / unit))], null) / count)
            : Math.Sqrt(largest / count);
    }

    private static double Total(ReductionInfo reduction, double[] a, double[]? b)
    {
        double total = reduction.Start;
        for (int start = 0; start < a.Length; start += ReductionTable.BlockLength)
        {
            total = reduction.Join(total, OfBlock(reduction, a, b, start, Math.Min(start + ReductionTable.BlockLength, a.Length)));
        }

        return total;
    }

    private static double OfBlock(ReductionInfo reduction, double[] a, double[]? b, int start, int end)
    {
        double[] lanes = [.. Enumerable.Repeat(reduction.Start, ReductionTable.LaneCount)];
        for (int i = start; i < end; i++)
        {
            ref double lane = ref lanes[(i - start) % ReductionTable.LaneCount];
            lane = reduction.Join(lane, reduction.Term(a[i], b is null ? 0 : b[i]));
        }

        for (int half = ReductionTable.LaneCount / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                lanes[i] = reduction.Join(lanes[i], lanes[i + half]);
            }
        }

        return lanes[0];
    }
}
