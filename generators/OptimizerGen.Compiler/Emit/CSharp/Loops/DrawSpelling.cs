using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>What the runtime calls each distribution.</summary>
internal static class DrawSpelling
{
    private static readonly Dictionary<Op, string> s_rows = new()
    {
        [Op.DrawNormal] = "NormalDraw",
        [Op.DrawUniform] = "UniformDraw",
        [Op.DrawSign] = "SignDraw",
    };

    public static IEnumerable<Op> Operations => s_rows.Keys;

    /// <summary>What random values of an element type are drawn from, and how a segment calls it.</summary>
    public static string TypeOf(ElementType element) => element == ElementType.Float ? "FloatNoise" : "DoubleNoise";

    public static string Of(Op draw) => s_rows[draw];
}
