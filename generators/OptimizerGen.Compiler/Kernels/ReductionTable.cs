using OptimizerGen.Compiler.Kernels.Arithmetic;
using OptimizerGen.Numerics;

namespace OptimizerGen.Compiler.Kernels;

/// <param name="Op">The reduction.</param>
/// <param name="Start">What each lane, and the whole, begins with.</param>
/// <param name="Term">What one element, or one of each operand, adds.</param>
/// <param name="Join">How two parts become one.</param>
/// <param name="Root">What the whole is the root of, for a sum of squares.</param>
public sealed record ReductionInfo(
    Op Op, double Start, Func<double, double, double> Term, Func<double, double, double> Join, RootOfSquares Root = RootOfSquares.None);

/// <summary>What is made of a sum of squares.</summary>
public enum RootOfSquares
{
    None,

    /// <summary>The root of the sum.</summary>
    OfSum,

    /// <summary>The root of the mean.</summary>
    OfMean,
}

/// <summary>
/// One row for each reduction. All are taken in the same order: blocks of <see cref="BlockLength"/> elements, element i of
/// a block in lane i mod <see cref="LaneCount"/>, lanes in double and joined by halves, blocks one after the other. Where a
/// sum of squares is out of range, its root is found in the unit that <see cref="SquareSum"/> gives.
/// </summary>
public static class ReductionTable
{
    public const int LaneCount = ReductionLanes.Count;
    public const int BlockLength = 4096;

    private static readonly Dictionary<Op, ReductionInfo> s_rows = new ReductionInfo[]
    {
        new(Op.ReduceSum, 0, (a, _) => a, (x, y) => x + y),
        new(Op.ReduceNorm, 0, (a, _) => a * a, (x, y) => x + y, RootOfSquares.OfSum),
        new(Op.ReduceRootMeanSquare, 0, (a, _) => a * a, (x, y) => x + y, RootOfSquares.OfMean),
        new(Op.ReduceDot, 0, (a, b) => a * b, (x, y) => x + y),
        new(Op.ReduceProduct, 1, (a, _) => a, (x, y) => x * y),
        new(Op.ReduceMin, double.PositiveInfinity, (a, _) => a, Math.Min),
        new(Op.ReduceMax, double.NegativeInfinity, (a, _) => a, Math.Max),
    }.ToDictionary(row => row.Op);

    public static IEnumerable<ReductionInfo> Rows => s_rows.Values;

    public static ReductionInfo Of(Op op) => s_rows[op];
}
