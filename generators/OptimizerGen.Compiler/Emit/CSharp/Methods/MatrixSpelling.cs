using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>How operations on whole matrices are written.</summary>
internal static class MatrixSpelling
{
    private const string Namespace = "global::OptimizerGen.CompilerServices.";

    private static readonly Dictionary<Op, string> s_methods = new()
    {
        [Op.Identity] = "Identity",
        [Op.MatrixMultiply] = "Multiply",
        [Op.Transpose] = "Transpose",
        [Op.Orthonormal] = "Orthonormal",
        [Op.Upper] = "Upper",
        [Op.Eigenvectors] = "Eigenvectors",
        [Op.Cholesky] = "Cholesky",
        [Op.InverseRoot] = "InverseRoot",
        [Op.Solve] = "Solve",
        [Op.Diagonal] = "Diagonal",
    };

    /// <summary>The operations that have a method.</summary>
    public static IEnumerable<Op> Operations => s_methods.Keys;

    public static string Domain(Shape shape) => $"{Namespace}StepDomain.{shape}";

    public static string Place(LineBuffer lines) =>
        $"new {Namespace}StepLines(global::OptimizerGen.StateShape.{lines.Lines}, {lines.Index}{(lines.IsState ? ", true" : "")})";

    /// <summary>The call of an operation.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="print">Writes a number.</param>
    public static string Call(MatrixCall call, Func<Value, string> print)
    {
        string[] lines = call.Lines is { } buffer ? [Place(buffer)] : [];
        string[] arguments =
        [
            .. call.Result is null ? [] : lines,
            .. call.Operands.Select(Place),
            .. call.Numbers.Select(print),
            .. call.Result is { } result ? [Place(result)] : lines,
        ];
        return $"{s_methods[call.Op]}({string.Join(", ", arguments)});";
    }

    public static string Place(MatrixPlace place) =>
        $"new {Namespace}StepMatrix({Domain(place.Shape)}, {place.Buffer.Index}{(place.IsTransposed ? ", true" : "")})";
}
