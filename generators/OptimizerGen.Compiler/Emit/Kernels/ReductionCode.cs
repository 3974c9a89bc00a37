using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>How each reduction is written: the runtime's method, what its lanes begin with, how blocks are joined.</summary>
internal static class ReductionCode
{
    public const int LaneCount = 16;

    private sealed record Row(string Name, string Join, string Start, string Format);

    private static readonly Dictionary<Op, Row> s_rows = new()
    {
        [Op.ReduceSum] = new("Sum", "Sum", "0.0", "{0} + {1}"),
        [Op.ReduceSumOfSquares] = new("SumOfSquares", "Sum", "0.0", "{0} + {1}"),
        [Op.ReduceDot] = new("Dot", "Sum", "0.0", "{0} + {1}"),
        [Op.ReduceProduct] = new("Product", "Product", "1.0", "{0} * {1}"),
        [Op.ReduceMin] = new("Min", "Min", "double.PositiveInfinity", "global::System.Math.Min({0}, {1})"),
        [Op.ReduceMax] = new("Max", "Max", "double.NegativeInfinity", "global::System.Math.Max({0}, {1})"),
    };

    public static string NameOf(Op op) => s_rows[op].Name;

    public static string Start(Op op) => s_rows[op].Start;

    public static string Join(Op op, string total, string lanes) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, s_rows[op].Format, total,
        $"global::OptimizerGen.StepReduction.Join{s_rows[op].Join}({lanes})");
}
