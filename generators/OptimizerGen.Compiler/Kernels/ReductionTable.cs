namespace OptimizerGen.Compiler.Kernels;

/// <param name="Op">The reduction.</param>
/// <param name="Start">What each lane, and the whole, begins with.</param>
/// <param name="Term">What one element, or one of each operand, adds.</param>
/// <param name="Join">How two parts become one.</param>
public sealed record ReductionInfo(Op Op, double Start, Func<double, double, double> Term, Func<double, double, double> Join);

/// <summary>
/// One row for each reduction. All are taken in the same order: blocks of <see cref="BlockLength"/> elements, element i of
/// a block in lane i mod <see cref="LaneCount"/>, lanes in double and joined by halves, blocks one after the other.
/// </summary>
public static class ReductionTable
{
    public const int LaneCount = 16;
    public const int BlockLength = 4096;

    private static readonly Dictionary<Op, ReductionInfo> s_rows = new ReductionInfo[]
    {
        new(Op.ReduceSum, 0, (a, _) => a, (x, y) => x + y),
        new(Op.ReduceSumOfSquares, 0, (a, _) => a * a, (x, y) => x + y),
        new(Op.ReduceDot, 0, (a, b) => a * b, (x, y) => x + y),
        new(Op.ReduceProduct, 1, (a, _) => a, (x, y) => x * y),
        new(Op.ReduceMin, double.PositiveInfinity, (a, _) => a, Math.Min),
        new(Op.ReduceMax, double.NegativeInfinity, (a, _) => a, Math.Max),
    }.ToDictionary(row => row.Op);

    public static IEnumerable<ReductionInfo> Rows => s_rows.Values;

    public static ReductionInfo Of(Op op) => s_rows[op];
}
