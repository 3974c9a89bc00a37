using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

internal sealed partial class ExpressionParser
{
    private static readonly string[] s_scopes = ["model", "row", "column"];

    private ExpressionSyntax ParseCall()
    {
        Token name = Take();
        Token open = Take();
        var arguments = new List<ArgumentSyntax>();
        LocatedText? scope = null;
        int height = 0;
        bool isFirst = true;
        while (Current.Kind != TokenKind.RightParenthesis || !isFirst)
        {
            if (IsScope())
            {
                scope = ParseScope();
            }
            else
            {
                arguments.Add(ParseArgument(name));
                height = Math.Max(height, _height);
            }

            if (Current.Kind == TokenKind.RightParenthesis)
            {
                break;
            }

            if (Current.Kind != TokenKind.Comma)
            {
                return FailAtClosing(open, "',' or ')'");
            }

            if (scope is not null)
            {
                return Fail(DiagnosticCatalogue.ScopeNotLast, scope.Span, scope.Text);
            }

            Take();
            isFirst = false;
        }

        var span = TextSpan.FromBounds(name.Span.Start, Take().Span.End);
        _height = height + 1;
        return new CallSyntax(At(span), name.Text, At(name.Span), arguments, scope);
    }

    /// <summary>Only a schedule's arguments have names, and a schedule's name is a type's, so <c>where(t = 1, …)</c> is a comparison gone wrong.</summary>
    private ArgumentSyntax ParseArgument(Token callee)
    {
        if (Current.Kind != TokenKind.Name || Following.Kind != TokenKind.Assign || !char.IsUpper(callee.Text[0]))
        {
            return new ArgumentSyntax(null, ParseOperators(BinaryOperatorTable.Loosest));
        }

        Token name = Take();
        Take();
        return new ArgumentSyntax(new LocatedText(name.Text, At(name.Span)), ParseOperators(BinaryOperatorTable.Loosest));
    }

    private bool IsScope() => Current is { Kind: TokenKind.Name, Text: "per" } && Following.Kind == TokenKind.Name;

    private LocatedText ParseScope()
    {
        Token per = Take();
        Token over = Take();
        if (!s_scopes.Contains(over.Text))
        {
            Fail(DiagnosticCatalogue.UnknownScope, over.Span, over.Text);
        }

        return new LocatedText($"per {over.Text}", At(TextSpan.FromBounds(per.Span.Start, over.Span.End)));
    }
}
