using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Tests.Syntax;

/// <summary>Prints an expression with parentheses around everything, so that a test shows how it was understood.</summary>
internal static class ExpressionPrinter
{
    public static string Print(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => number.Text,
        NameSyntax name => name.Name,
        UnarySyntax { Operator: UnaryOperatorKind.Negate } unary => $"(-{Print(unary.Operand)})",
        UnarySyntax unary => $"(not {Print(unary.Operand)})",
        BinarySyntax binary => $"({Print(binary.Left)} {Sign(binary.Operator)} {Print(binary.Right)})",
        CallSyntax call => $"{call.Name}({string.Join(", ", Arguments(call))})",
        IndexSyntax index => $"{Print(index.Target)}[{string.Join(", ", index.Indices.Select(Print))}]",
        ListSyntax list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        _ => "?",
    };

    private static IEnumerable<string> Arguments(CallSyntax call)
    {
        IEnumerable<string> arguments = call.Arguments.Select(
            argument => argument.Name is null ? Print(argument.Value) : $"{argument.Name.Text} = {Print(argument.Value)}");
        return call.Scope is null ? arguments : arguments.Append(call.Scope.Text);
    }

    private static string Sign(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Or => "or",
        BinaryOperatorKind.And => "and",
        BinaryOperatorKind.Less => "<",
        BinaryOperatorKind.LessOrEqual => "<=",
        BinaryOperatorKind.Greater => ">",
        BinaryOperatorKind.GreaterOrEqual => ">=",
        BinaryOperatorKind.Equal => "==",
        BinaryOperatorKind.NotEqual => "!=",
        BinaryOperatorKind.Add => "+",
        BinaryOperatorKind.Subtract => "-",
        BinaryOperatorKind.Multiply => "*",
        BinaryOperatorKind.Divide => "/",
        BinaryOperatorKind.Modulo => "%",
        BinaryOperatorKind.MatrixMultiply => "@",
        BinaryOperatorKind.Power => "^",
        _ => "?",
    };
}
