using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>How operations on whole matrices are written.</summary>
internal static class MatrixSpelling
{
    private const string Namespace = "global::OptimizerGen.CompilerServices.";

    private static readonly Dictionary<Op, string> s_methods = new()
    {
        [Op.MatrixMultiply] = "Multiply",
        [Op.Transpose] = "Transpose",
        [Op.Orthonormal] = "Orthonormal",
        [Op.Upper] = "Upper",
        [Op.Eigenvectors] = "Eigenvectors",
        [Op.Cholesky] = "Cholesky",
        [Op.InverseRoot] = "InverseRoot",
        [Op.Solve] = "Solve",
    };

    /// <summary>The operations that have a method.</summary>
    public static IEnumerable<Op> Operations => s_methods.Keys;

    /// <summary>The frame's method that does an operation.</summary>
    public static string MethodOf(Op op) => s_methods[op];

    public static string Domain(Shape shape) => $"{Namespace}StepDomain.{shape}";

    public static string Place(MatrixPlace place) =>
        $"new {Namespace}StepMatrix({Domain(place.Shape)}, {place.Buffer.Index}{(place.IsTransposed ? ", true" : "")})";
}
