using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>How each reduction is written: the runtime's method, what its lanes begin with, how blocks are joined.</summary>
internal static class ReductionCode
{
    public const int LaneCount = 16;

    /// <param name="Add">The method that takes elements into the lanes.</param>
    /// <param name="Join">How lanes and blocks are joined.</param>
    /// <param name="Start">What each lane begins with.</param>
    private sealed record Row(string Add, string Join, string Start);

    private static readonly Dictionary<Op, Row> s_rows = new()
    {
        [Op.ReduceSum] = new("Add<SumJoin>", "SumJoin", "0.0"),
        [Op.ReduceSumOfSquares] = new("AddSquare", "SumJoin", "0.0"),
        [Op.ReduceDot] = new("AddProduct", "SumJoin", "0.0"),
        [Op.ReduceProduct] = new("Add<ProductJoin>", "ProductJoin", "1.0"),
        [Op.ReduceMin] = new("Add<MinJoin>", "MinJoin", "double.PositiveInfinity"),
        [Op.ReduceMax] = new("Add<MaxJoin>", "MaxJoin", "double.NegativeInfinity"),
    };

    public static string Add(Op op) => s_rows[op].Add;

    public static string Start(Op op) => s_rows[op].Start;

    /// <summary>The lanes of a block as one number.</summary>
    public static string JoinLanes(Op op, string lanes) => $"global::OptimizerGen.CompilerServices.StepReduction.Join<{JoinOf(op)}>({lanes})";

    /// <summary>The method of a frame that joins the blocks.</summary>
    public static string Total(Op op) => $"Total<{JoinOf(op)}>";

    private static string JoinOf(Op op) => $"global::OptimizerGen.CompilerServices.{s_rows[op].Join}";
}
