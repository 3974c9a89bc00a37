using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>An expression together with the file it was written in, since a rule may be built on one from another file.</summary>
public sealed record SourcedExpression(SpecText Source, ExpressionSyntax Root);

/// <summary>A line of a rule.</summary>
public abstract record StatementSyntax(SpecText Source, TextSpan Span);

/// <summary><c>target = value</c>, or with one of <c>+= -= *= /=</c>.</summary>
public sealed record AssignmentSyntax(
    SpecText Source, TextSpan Span, LocatedText Target, AssignmentKind Kind, ExpressionSyntax Value)
    : StatementSyntax(Source, Span);

/// <summary>The word <c>inherited</c>, which stands for the statements of the spec that this one extends.</summary>
public sealed record InheritedSyntax(SpecText Source, TextSpan Span) : StatementSyntax(Source, Span);

public enum AssignmentKind
{
    Assign,
    Add,
    Subtract,
    Multiply,
    Divide,
}
