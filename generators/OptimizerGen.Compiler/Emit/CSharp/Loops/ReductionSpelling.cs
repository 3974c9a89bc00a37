using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>How C# writes a reduction.</summary>
/// <param name="Op">The reduction.</param>
/// <param name="Add">The method that takes elements into the lanes.</param>
/// <param name="Join">The type that joins lanes and blocks.</param>
internal sealed record ReductionSpelling(Op Op, string Add, string Join)
{
    private const string Services = "global::OptimizerGen.CompilerServices";

    private static readonly Dictionary<Op, ReductionSpelling> s_rows = new ReductionSpelling[]
    {
        new(Op.ReduceSum, "Add<SumJoin>", "SumJoin"),
        new(Op.ReduceSumOfSquares, "AddSquare", "SumJoin"),
        new(Op.ReduceDot, "AddProduct", "SumJoin"),
        new(Op.ReduceProduct, "Add<ProductJoin>", "ProductJoin"),
        new(Op.ReduceMin, "Add<MinJoin>", "MinJoin"),
        new(Op.ReduceMax, "Add<MaxJoin>", "MaxJoin"),
    }.ToDictionary(row => row.Op);

    /// <summary>What each lane begins with.</summary>
    public string Start => new NumberTarget().Constant(ReductionTable.Of(Op).Start).Text;

    /// <summary>The method of a frame that joins the blocks.</summary>
    public string Total => $"Total<{Services}.{Join}>";

    public static IEnumerable<ReductionSpelling> Rows => s_rows.Values;

    public static ReductionSpelling Of(Op op) => s_rows[op];

    /// <summary>The lanes of a block as one number.</summary>
    public string JoinLanes(string lanes) => $"{Services}.StepReduction.Join<{Services}.{Join}>({lanes})";
}
