using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A node of an expression, with the place in the file it was written at.</summary>
public abstract record ExpressionSyntax(Location Location)
{
    public TextSpan Span => Location.Span;
}

/// <summary>A number as written. <c>true</c> and <c>false</c> are the numbers 1 and 0.</summary>
public sealed record NumberSyntax(Location Location, string Text, double Value) : ExpressionSyntax(Location);

/// <summary>A name, already in the language's spelling: <c>θ</c> arrives as <c>theta</c>, <c>g</c> stays as written.</summary>
public sealed record NameSyntax(Location Location, string Name) : ExpressionSyntax(Location);

public sealed record UnarySyntax(Location Location, UnaryOperatorKind Operator, ExpressionSyntax Operand) : ExpressionSyntax(Location);

public sealed record BinarySyntax(
    Location Location, ExpressionSyntax Left, BinaryOperatorKind Operator, Location OperatorLocation, ExpressionSyntax Right)
    : ExpressionSyntax(Location);

/// <summary>A call of a function, or of a schedule in a schedule's value.</summary>
/// <param name="Location">From the name to the closing parenthesis.</param>
/// <param name="Name">The function's name.</param>
/// <param name="NameLocation">Where the name stands.</param>
/// <param name="Arguments">The arguments in the order written.</param>
/// <param name="Scope">A last argument such as <c>per model</c>, or null.</param>
public sealed record CallSyntax(
    Location Location, string Name, Location NameLocation, IReadOnlyList<ArgumentSyntax> Arguments, ScopeSyntax? Scope = null)
    : ExpressionSyntax(Location);

/// <summary>What a reduction goes over.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Words">The words, such as <c>per model</c>.</param>
/// <param name="Length">What stands in parentheses behind them, or null.</param>
public sealed record ScopeSyntax(Location Location, string Words, ExpressionSyntax? Length = null)
{
    /// <summary>All of it, as a sentence writes it.</summary>
    public string Text => Length is null ? Words : $"{Words}({Length.Location.Written})";
}

/// <summary>An argument; <paramref name="Name"/> is null unless it was written <c>name = value</c>.</summary>
public sealed record ArgumentSyntax(LocatedText? Name, ExpressionSyntax Value);

/// <summary><c>base[index]</c> or <c>base[row, column]</c>: one of several states, or a number of a list.</summary>
public sealed record IndexSyntax(Location Location, ExpressionSyntax Target, IReadOnlyList<ExpressionSyntax> Indices) : ExpressionSyntax(Location);

/// <summary><c>[0, 0.9]</c>: the default of a list, or a list that a schedule is given.</summary>
public sealed record ListSyntax(Location Location, IReadOnlyList<ExpressionSyntax> Items) : ExpressionSyntax(Location)
{
    /// <summary>On one line, each number as it was written.</summary>
    public string Text => $"[{string.Join(", ", Items.Select(item => item is ListSyntax list ? list.Text : item.Location.Written))}]";
}

/// <summary>Stands where an expression could not be read; what is wrong has been reported already.</summary>
public sealed record BadExpressionSyntax(Location Location) : ExpressionSyntax(Location);

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
