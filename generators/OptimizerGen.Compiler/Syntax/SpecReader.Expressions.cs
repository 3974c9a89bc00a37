using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax;

internal sealed partial class SpecReader
{
    public ExpressionSyntax ReadExpression(YamlNode node)
    {
        var scalar = (YamlScalar)node;
        if (!HasPlaces(scalar, out TextSpan content))
        {
            return new BadExpressionSyntax(new Location(Text, scalar.Span));
        }

        var tokens = new List<Token>(ReadTokens(scalar, content));
        tokens.Add(EndAfter(tokens, scalar.Span, isFollowed: false));
        return ExpressionParser.Parse(Text, tokens, diagnostics);
    }

    /// <summary>A hyperparameter's schedule: the name of one, or a call that gives it arguments.</summary>
    public ExpressionSyntax ReadScheduleCall(YamlNode node)
    {
        ExpressionSyntax expression = ReadExpression(node);
        if (expression is not (NameSyntax or CallSyntax or BadExpressionSyntax))
        {
            Report(DiagnosticCatalogue.NoScheduleCall, expression.Span);
        }

        return expression;
    }

    private IReadOnlyList<Token> ReadTokens(YamlScalar scalar, TextSpan content) =>
        Lexer.Read(Text, content, hasComments: scalar.Style == YamlScalarStyle.Literal, diagnostics);

    private static Token EndAfter(List<Token> tokens, TextSpan whole, bool isFollowed) =>
        new(TokenKind.End, tokens.Count == 0 ? whole : new TextSpan(tokens[tokens.Count - 1].Span.End, 0), "", isFollowed);

    /// <summary>Whether a place in the scalar's text is a place in the file, so that it can hold an expression; otherwise reports it.</summary>
    private bool HasPlaces(YamlScalar scalar, out TextSpan content)
    {
        content = scalar.ContentSpan ?? default;
        if (scalar.ContentSpan is null)
        {
            DiagnosticDescriptor mistake = scalar.Style == YamlScalarStyle.SingleQuoted
                ? DiagnosticCatalogue.QuoteInExpression
                : DiagnosticCatalogue.ExpressionStyle;
            Report(mistake, FirstLineOf(scalar));
            return false;
        }

        if (scalar.Style == YamlScalarStyle.Plain && SecondLineOf(content) is { } second)
        {
            Report(DiagnosticCatalogue.LinesRunTogether, second);
            return false;
        }

        return true;
    }

    private TextSpan? SecondLineOf(TextSpan span)
    {
        string written = Text.Slice(span);
        int start = written.IndexOfAny(['\n', '\r']);
        if (start < 0)
        {
            return null;
        }

        while (char.IsWhiteSpace(written[start]))
        {
            start++;
        }

        int end = written.IndexOfAny(['\n', '\r'], start);
        return TextSpan.FromBounds(span.Start + start, end < 0 ? span.End : span.Start + end);
    }
}
