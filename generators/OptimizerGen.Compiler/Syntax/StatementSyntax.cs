using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A statement of a rule.</summary>
/// <param name="Location">Where it stands; of one that holds others, what stands before them.</param>
public abstract record StatementSyntax(Location Location)
{
    public TextSpan Span => Location.Span;

    /// <summary>The expressions that it reads itself.</summary>
    public virtual IEnumerable<ExpressionSyntax> Expressions => [];

    /// <summary>The statements that it holds, a list for each key behind which they stand.</summary>
    public virtual IReadOnlyList<IReadOnlyList<StatementSyntax>> Blocks => [];

    /// <summary>The same with other statements in it, a list in the place of each.</summary>
    public virtual StatementSyntax Holding(IReadOnlyList<IReadOnlyList<StatementSyntax>> blocks) => this;
}

/// <summary><c>target = value</c> or <c>target[index] = value</c>, or with one of <c>+= -= *= /=</c>.</summary>
public sealed record AssignmentSyntax(
    Location Location, LocatedText Target, AssignmentKind Kind, ExpressionSyntax Value)
    : StatementSyntax(Location)
{
    public override IEnumerable<ExpressionSyntax> Expressions => Element is null ? [Value] : [Element, Value];

    /// <summary>Which of several states is assigned; none where the target is one.</summary>
    public IndexSyntax? Element { get; init; }
}

/// <summary>The word <c>inherited</c>, which stands for the statements of the spec that this one extends.</summary>
public sealed record InheritedSyntax(Location Location) : StatementSyntax(Location);

/// <summary><c>{ if: number, do: statements, else: statements }</c>.</summary>
public sealed record IfSyntax(
    Location Location, ExpressionSyntax Condition, IReadOnlyList<StatementSyntax> Then, IReadOnlyList<StatementSyntax> Else)
    : StatementSyntax(Location)
{
    public override IEnumerable<ExpressionSyntax> Expressions => [Condition];

    public override IReadOnlyList<IReadOnlyList<StatementSyntax>> Blocks => [Then, Else];

    public override StatementSyntax Holding(IReadOnlyList<IReadOnlyList<StatementSyntax>> blocks) => this with { Then = blocks[0], Else = blocks[1] };
}

/// <summary><c>{ repeat: count, as: name, do: statements }</c>.</summary>
public sealed record RepeatSyntax(
    Location Location, ExpressionSyntax Count, LocatedText? Name, IReadOnlyList<StatementSyntax> Body)
    : StatementSyntax(Location)
{
    public override IEnumerable<ExpressionSyntax> Expressions => [Count];

    public override IReadOnlyList<IReadOnlyList<StatementSyntax>> Blocks => [Body];

    public override StatementSyntax Holding(IReadOnlyList<IReadOnlyList<StatementSyntax>> blocks) => this with { Body = blocks[0] };
}

public enum AssignmentKind
{
    Assign,
    Add,
    Subtract,
    Multiply,
    Divide,
}
