using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>A node of an expression, with the stretch of the file it was written in.</summary>
public abstract record ExpressionSyntax(TextSpan Span);

/// <summary>A number as written. <c>true</c> and <c>false</c> are the numbers 1 and 0.</summary>
public sealed record NumberSyntax(TextSpan Span, string Text, double Value) : ExpressionSyntax(Span);

/// <summary>A name, already in the language's spelling: <c>θ</c> arrives as <c>theta</c>, <c>g</c> stays as written.</summary>
public sealed record NameSyntax(TextSpan Span, string Name) : ExpressionSyntax(Span);

public sealed record UnarySyntax(TextSpan Span, UnaryOperatorKind Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);

public sealed record BinarySyntax(
    TextSpan Span, ExpressionSyntax Left, BinaryOperatorKind Operator, TextSpan OperatorSpan, ExpressionSyntax Right)
    : ExpressionSyntax(Span);

/// <summary>A call of a function, or of a schedule in a schedule's value.</summary>
/// <param name="Span">From the name to the closing parenthesis.</param>
/// <param name="Name">The function's name.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Arguments">The arguments in the order written.</param>
/// <param name="Scope">The words of a last argument such as <c>per model</c>, or null.</param>
public sealed record CallSyntax(
    TextSpan Span, string Name, TextSpan NameSpan, IReadOnlyList<ArgumentSyntax> Arguments, LocatedText? Scope = null)
    : ExpressionSyntax(Span);

/// <summary>An argument; <paramref name="Name"/> is null unless it was written <c>name = value</c>.</summary>
public sealed record ArgumentSyntax(LocatedText? Name, ExpressionSyntax Value);

/// <summary><c>base[index]</c>: a part of a state that keeps several vectors, or of a list.</summary>
public sealed record IndexSyntax(TextSpan Span, ExpressionSyntax Target, ExpressionSyntax Index) : ExpressionSyntax(Span);

/// <summary>Stands where an expression could not be read; what is wrong has been reported already.</summary>
public sealed record BadExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

public enum UnaryOperatorKind
{
    Negate,
    Not,
}

public enum BinaryOperatorKind
{
    Or,
    And,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    MatrixMultiply,
    Power,
}
