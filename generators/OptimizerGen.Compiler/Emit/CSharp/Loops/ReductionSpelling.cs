using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>How C# writes a reduction.</summary>
/// <param name="Op">The reduction.</param>
/// <param name="Add">The method that takes elements into the lanes.</param>
/// <param name="Join">The type that joins lanes and blocks.</param>
/// <param name="Root">The method of a frame that gives the whole, of a root of squares.</param>
internal sealed record ReductionSpelling(Op Op, string Add, string Join, string? Root = null)
{
    /// <summary>The type of a reduction's lanes.</summary>
    public const string Lanes = Services + ".StepLanes";

    private const string Services = "global::OptimizerGen.CompilerServices";

    private static readonly Dictionary<Op, ReductionSpelling> s_rows = new ReductionSpelling[]
    {
        new(Op.ReduceSum, "Add<SumJoin>", "SumJoin"),
        new(Op.ReduceNorm, "AddSquare", "SumJoin", "Norm"),
        new(Op.ReduceRootMeanSquare, "AddSquare", "SumJoin", "RootMeanSquare"),
        new(Op.ReduceDot, "AddProduct", "SumJoin"),
        new(Op.ReduceProduct, "Add<ProductJoin>", "ProductJoin"),
        new(Op.ReduceMin, "Add<MinJoin>", "MinJoin"),
        new(Op.ReduceMax, "Add<MaxJoin>", "MaxJoin"),
    }.ToDictionary(row => row.Op);

    /// <summary>What each lane begins with.</summary>
    public string Start => new NumberTarget().Constant(ReductionTable.Of(Op).Start).Text;

    /// <summary>Lanes to begin a block with.</summary>
    public string StartLanes => $"{Lanes}.From({Start})";

    /// <summary>The call of a frame that gives the whole.</summary>
    /// <param name="place">Which of the loop's reductions.</param>
    /// <param name="again">The loop that works out again what was reduced, and its numbers, for a root of squares.</param>
    public string Total(int place, string? again) => Root is { } root
        ? $"{root}({place}, {again})"
        : $"Total<{Services}.{Join}>({place}, {Start})";

    /// <summary>The same over all tensors.</summary>
    public string TotalOfModel => $"TotalOfModel<{Services}.{Join}>";

    public static IEnumerable<ReductionSpelling> Rows => s_rows.Values;

    public static ReductionSpelling Of(Op op) => s_rows[op];

    /// <summary>The method that takes a number into its lane, outside of the loops over elements.</summary>
    public string AddLine => $"{Services}.StepReduction.{Add.Replace("<", $"<{Services}.")}";

    /// <summary>The statement that joins the lanes to a total.</summary>
    public string JoinTo(string total, string lanes) => $"{total} = {Services}.{Join}.Join({total}, {JoinLanes(lanes)});";

    /// <summary>The lanes of a block as one number.</summary>
    public string JoinLanes(string lanes) => $"{lanes}.Join<{Services}.{Join}>()";
}
