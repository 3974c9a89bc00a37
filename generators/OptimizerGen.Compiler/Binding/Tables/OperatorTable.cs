using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>One row for each operator that is one operation; powers have a class of their own.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<BinaryOperatorKind, Op> s_binary = new()
    {
        [BinaryOperatorKind.Or] = Op.Or,
        [BinaryOperatorKind.And] = Op.And,
        [BinaryOperatorKind.Less] = Op.Less,
        [BinaryOperatorKind.LessOrEqual] = Op.LessOrEqual,
        [BinaryOperatorKind.Greater] = Op.Greater,
        [BinaryOperatorKind.GreaterOrEqual] = Op.GreaterOrEqual,
        [BinaryOperatorKind.Equal] = Op.Equal,
        [BinaryOperatorKind.NotEqual] = Op.NotEqual,
        [BinaryOperatorKind.Add] = Op.Add,
        [BinaryOperatorKind.Subtract] = Op.Subtract,
        [BinaryOperatorKind.Multiply] = Op.Multiply,
        [BinaryOperatorKind.Divide] = Op.Divide,
        [BinaryOperatorKind.Modulo] = Op.Modulo,
        [BinaryOperatorKind.MatrixMultiply] = Op.MatrixMultiply,
    };

    private static readonly Dictionary<AssignmentKind, (Op Op, string Text)> s_compound = new()
    {
        [AssignmentKind.Add] = (Op.Add, "+="),
        [AssignmentKind.Subtract] = (Op.Subtract, "-="),
        [AssignmentKind.Multiply] = (Op.Multiply, "*="),
        [AssignmentKind.Divide] = (Op.Divide, "/="),
    };

    private static readonly Dictionary<UnaryOperatorKind, Op> s_unary = new()
    {
        [UnaryOperatorKind.Negate] = Op.Negate,
        [UnaryOperatorKind.Not] = Op.Not,
    };

    public static Op Find(UnaryOperatorKind kind) => s_unary[kind];

    public static Op? Find(BinaryOperatorKind kind) => s_binary.TryGetValue(kind, out Op op) ? op : null;

    public static (Op Op, string Text)? FindCompound(AssignmentKind kind) =>
        s_compound.TryGetValue(kind, out (Op, string) row) ? row : null;
}
