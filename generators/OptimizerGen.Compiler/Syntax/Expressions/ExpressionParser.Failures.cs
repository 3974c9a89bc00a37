using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

internal sealed partial class ExpressionParser
{
    /// <summary>Reports the first failure only and goes to the end, where every open construct ends by itself.</summary>
    private BadExpressionSyntax Fail(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (!_hasFailed)
        {
            _diagnostics.Report(descriptor, _text, span, arguments);
        }

        _hasFailed = true;
        _position = _tokens.Count - 1;
        return new BadExpressionSyntax(At(span));
    }

    private BadExpressionSyntax FailAtValue() => Current.Kind switch
    {
        TokenKind.End when Current.StartsLine => Fail(DiagnosticCatalogue.LineEndsTooSoon, Current.Span),
        TokenKind.End when _tokens.Count == 1 => Fail(DiagnosticCatalogue.EmptyExpression, Current.Span),
        TokenKind.Plus => Fail(DiagnosticCatalogue.UnaryPlus, Current.Span),
        TokenKind.RightParenthesis or TokenKind.RightBracket when !IsOpen() => FailAtLeftOver(),
        _ => Fail(DiagnosticCatalogue.ValueExpected, Current.Span, Current.Description),
    };

    /// <summary>Something follows a complete expression.</summary>
    private BadExpressionSyntax FailAtLeftOver() => Current.Kind switch
    {
        TokenKind.Assign => Fail(DiagnosticCatalogue.AssignmentInExpression, Current.Span, Current.Text),
        >= TokenKind.PlusAssign and <= TokenKind.SlashAssign => Fail(DiagnosticCatalogue.CompoundAssignmentInExpression, Current.Span, Current.Text),
        TokenKind.RightParenthesis => Fail(DiagnosticCatalogue.NeverOpened, Current.Span, "(", ")"),
        TokenKind.RightBracket => Fail(DiagnosticCatalogue.NeverOpened, Current.Span, "[", "]"),
        TokenKind.Name when SignTable.ForeignWords.TryGetValue(Current.Text, out string? remedy) =>
            Fail(DiagnosticCatalogue.ForeignSign, Current.Span, Current.Text, remedy),
        TokenKind.Name or TokenKind.Number or TokenKind.LeftParenthesis or TokenKind.Root or TokenKind.Not =>
            Fail(DiagnosticCatalogue.OperatorMissing, Current.Span, Current.Description),
        _ => Fail(DiagnosticCatalogue.OperatorExpected, Current.Span, Current.Description),
    };

    /// <summary>Something else stands where a parenthesis or bracket should be closed.</summary>
    private BadExpressionSyntax FailAtClosing(Token open, string expected) => Current.Kind switch
    {
        TokenKind.End => Fail(DiagnosticCatalogue.NeverClosed, open.Span, open.Text),
        _ when IsNextStatement() => Fail(DiagnosticCatalogue.NeverClosed, open.Span, open.Text),
        >= TokenKind.Assign and <= TokenKind.SlashAssign => FailAtLeftOver(),
        TokenKind.Name or TokenKind.Number or TokenKind.LeftParenthesis or TokenKind.Root or TokenKind.Not => FailAtLeftOver(),
        _ => Fail(DiagnosticCatalogue.ClosingExpected, Current.Span, expected, Current.Description),
    };

    /// <summary>A line went on because a parenthesis was left open, and ran into what was meant as the next statement.</summary>
    private bool IsNextStatement() => Current.Kind >= TokenKind.Assign
        ? _position > 0 && _tokens[_position - 1].StartsLine
        : Current is { Kind: TokenKind.Name, StartsLine: true };

    private bool IsOpen()
    {
        int open = 0;
        for (int i = 0; i < _position; i++)
        {
            open += _tokens[i].Kind switch
            {
                TokenKind.LeftParenthesis or TokenKind.LeftBracket => 1,
                TokenKind.RightParenthesis or TokenKind.RightBracket => -1,
                _ => 0,
            };
        }

        return open > 0;
    }
}
