using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>Reads what a reduction goes over: <c>per model</c>, <c>per block(64)</c>.</summary>
internal sealed class ScopeParser(SpecText text, TokenStream tokens, ExpressionFailures failures)
{
    private const string BlockWord = "block";

    private static readonly string[] s_scopes = ["model", "row", "column", BlockWord];

    public bool IsNext => tokens.Current is { Kind: TokenKind.Name, Text: "per" } && tokens.Following.Kind == TokenKind.Name;

    /// <param name="parseLength">Reads an expression.</param>
    public ScopeSyntax Parse(Func<ExpressionSyntax> parseLength)
    {
        Token per = tokens.Take();
        Token over = tokens.Take();
        if (!s_scopes.Contains(over.Text))
        {
            failures.Fail(ExpressionDiagnostics.UnknownScope, over.Span, over.Text);
        }

        string words = $"per {over.Text}";
        if (over.Text != BlockWord || tokens.Current.Kind != TokenKind.LeftParenthesis)
        {
            return new ScopeSyntax(At(TextSpan.FromBounds(per.Span.Start, over.Span.End)), words);
        }

        Token open = tokens.Take();
        ExpressionSyntax length = parseLength();
        if (tokens.Current.Kind != TokenKind.RightParenthesis)
        {
            failures.AtClosing(open, "')'");
        }

        return new ScopeSyntax(At(TextSpan.FromBounds(per.Span.Start, tokens.Take().Span.End)), words, length);
    }

    private Location At(TextSpan span) => new(text, span);
}
