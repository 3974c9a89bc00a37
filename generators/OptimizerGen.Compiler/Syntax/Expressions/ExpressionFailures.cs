using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>
/// Says what is wrong where an expression cannot be read on. The first failure is reported and the reading goes to the end,
/// where every open construct ends by itself.
/// </summary>
internal sealed class ExpressionFailures(SpecText text, TokenStream tokens, DiagnosticBag diagnostics)
{
    public bool HasFailed { get; private set; }

    public BadExpressionSyntax Fail(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (!HasFailed)
        {
            diagnostics.Report(descriptor, text, span, arguments);
        }

        HasFailed = true;
        tokens.GoToEnd();
        return new BadExpressionSyntax(new Location(text, span));
    }

    /// <summary>Something else stands where a value is expected.</summary>
    public BadExpressionSyntax AtValue() => tokens.Current.Kind switch
    {
        TokenKind.End when tokens.Current.StartsLine => Fail(ExpressionDiagnostics.LineEndsTooSoon, tokens.Current.Span),
        TokenKind.End when tokens.IsEmpty => Fail(ExpressionDiagnostics.EmptyExpression, tokens.Current.Span),
        TokenKind.End when tokens.Previous is { Kind: TokenKind.Percent } percent =>
            Fail(ExpressionDiagnostics.ForeignSign, percent.Span, percent.Text, "a percentage as a number, such as 0.9 for 90 per cent"),
        TokenKind.Plus => Fail(ExpressionDiagnostics.UnaryPlus, tokens.Current.Span),
        TokenKind.RightParenthesis or TokenKind.RightBracket when !tokens.IsOpen() => AtLeftOver(),
        _ => Fail(ExpressionDiagnostics.ValueExpected, tokens.Current.Span, tokens.Current.Description),
    };

    /// <summary>Something follows a complete expression.</summary>
    public BadExpressionSyntax AtLeftOver()
    {
        Token current = tokens.Current;
        return current.Kind switch
        {
            TokenKind.Assign => Fail(ExpressionDiagnostics.AssignmentInExpression, current.Span, current.Text),
            >= TokenKind.PlusAssign and <= TokenKind.SlashAssign => Fail(ExpressionDiagnostics.CompoundAssignmentInExpression, current.Span, current.Text),
            TokenKind.RightParenthesis => Fail(ExpressionDiagnostics.NeverOpened, current.Span, "(", ")"),
            TokenKind.RightBracket => Fail(ExpressionDiagnostics.NeverOpened, current.Span, "[", "]"),
            TokenKind.Name when SignTable.ForeignWords.TryGetValue(current.Text, out string? remedy) =>
                Fail(ExpressionDiagnostics.ForeignSign, current.Span, current.Text, remedy),
            TokenKind.Name or TokenKind.Number or TokenKind.LeftParenthesis or TokenKind.Root or TokenKind.Not =>
                Fail(ExpressionDiagnostics.OperatorMissing, current.Span, current.Description),
            TokenKind.Comma when AtDecimalComma() is { } bad => bad,
            _ => Fail(ExpressionDiagnostics.OperatorExpected, current.Span, current.Description),
        };
    }

    /// <summary>Something else stands where a parenthesis or bracket should be closed.</summary>
    public BadExpressionSyntax AtClosing(Token open, string expected) => tokens.Current.Kind switch
    {
        TokenKind.End => Fail(ExpressionDiagnostics.NeverClosed, open.Span, open.Text),
        _ when IsNextStatement() => Fail(ExpressionDiagnostics.NeverClosed, open.Span, open.Text),
        >= TokenKind.Assign and <= TokenKind.SlashAssign => AtLeftOver(),
        TokenKind.Name or TokenKind.Number or TokenKind.LeftParenthesis or TokenKind.Root or TokenKind.Not => AtLeftOver(),
        TokenKind.Comma when AtDecimalComma() is { } bad => bad,
        _ => Fail(ExpressionDiagnostics.ClosingExpected, tokens.Current.Span, expected, tokens.Current.Description),
    };

    /// <summary><c>0,9</c>, with nothing between digits and comma. Between a call's arguments it is what it looks like and never gets here.</summary>
    private BadExpressionSyntax? AtDecimalComma()
    {
        if (tokens.Previous is { Kind: TokenKind.Number } whole && tokens.Following is { Kind: TokenKind.Number } fraction)
        {
            var span = TextSpan.FromBounds(whole.Span.Start, fraction.Span.End);
            return DecimalComma.Remedy(text.Slice(span)) is { } remedy ? Fail(ExpressionDiagnostics.DecimalComma, span, remedy) : null;
        }

        return null;
    }

    /// <summary>A line went on because a parenthesis was left open, and ran into what was meant as the next statement.</summary>
    private bool IsNextStatement() => tokens.Current.Kind >= TokenKind.Assign
        ? tokens.Previous is { StartsLine: true }
        : tokens.Current is { Kind: TokenKind.Name, StartsLine: true };
}
