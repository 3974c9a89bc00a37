using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A line of a rule.</summary>
public abstract record StatementSyntax(Location Location)
{
    public TextSpan Span => Location.Span;
}

/// <summary><c>target = value</c>, or with one of <c>+= -= *= /=</c>.</summary>
public sealed record AssignmentSyntax(
    Location Location, LocatedText Target, AssignmentKind Kind, ExpressionSyntax Value)
    : StatementSyntax(Location);

/// <summary>The word <c>inherited</c>, which stands for the statements of the spec that this one extends.</summary>
public sealed record InheritedSyntax(Location Location) : StatementSyntax(Location);

public enum AssignmentKind
{
    Assign,
    Add,
    Subtract,
    Multiply,
    Divide,
}
