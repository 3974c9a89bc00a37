using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Reading;

/// <summary>Reads expressions and statements from the YAML texts that hold them.</summary>
internal sealed class ExpressionReader(SpecReader reader, DiagnosticBag diagnostics)
{
    public ExpressionSyntax Read(YamlNode node)
    {
        var scalar = (YamlScalar)node;
        if (!HasPlaces(scalar, out TextSpan content))
        {
            return new BadExpressionSyntax(new Location(reader.Text, scalar.Span));
        }

        var tokens = new List<Token>(ReadTokens(scalar, content));
        tokens.Add(EndAfter(tokens, scalar.Span, isFollowed: false));
        return ExpressionParser.Parse(reader.Text, tokens, diagnostics);
    }

    /// <summary>An expression, or a list of them, or of such lists.</summary>
    public ExpressionSyntax ReadList(YamlEntry entry) => ReadList(entry.Value, entry.Key.Value);

    private ExpressionSyntax ReadList(YamlNode node, string key)
    {
        var location = new Location(reader.Text, node.Span);
        if (node is YamlMapping)
        {
            reader.Report(SyntaxDiagnostics.WrongNode, reader.FirstLineOf(node), key, "a list of numbers", "a map");
        }

        return node switch
        {
            YamlScalar => Read(node),
            YamlSequence list => new ListSyntax(location, [.. list.Items.Select(item => ReadList(item, key))]),
            _ => new BadExpressionSyntax(location),
        };
    }

    /// <summary>A hyperparameter's schedule: the name of one, or a call that gives it arguments.</summary>
    public ExpressionSyntax ReadScheduleCall(YamlNode node)
    {
        ExpressionSyntax expression = Read(node);
        if (expression is not (NameSyntax or CallSyntax or BadExpressionSyntax))
        {
            reader.Report(SyntaxDiagnostics.NoScheduleCall, expression.Span);
        }

        return expression;
    }

    /// <summary>The statements of a text: one, or in a block one on each line.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="implicitTarget">What a sole expression is assigned to; null where an expression is no statement.</param>
    public IReadOnlyList<StatementSyntax> ReadStatements(YamlScalar scalar, string? implicitTarget)
    {
        var statements = new List<StatementSyntax>();
        if (!HasPlaces(scalar, out TextSpan content))
        {
            return statements;
        }

        List<List<Token>> lines = Split(ReadTokens(scalar, content), isBlock: scalar.Style == YamlScalarStyle.Literal);
        for (int i = 0; i < lines.Count; i++)
        {
            lines[i].Add(EndAfter(lines[i], scalar.Span, isFollowed: i + 1 < lines.Count));
            string? target = lines.Count == 1 ? implicitTarget : null;
            if (StatementParser.Parse(reader.Text, lines[i], target, diagnostics) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    /// <summary>In a block a line begins a new statement unless a parenthesis is open.</summary>
    private static List<List<Token>> Split(IReadOnlyList<Token> tokens, bool isBlock)
    {
        var lines = new List<List<Token>> { new() };
        int open = 0;
        foreach (Token token in tokens)
        {
            if (isBlock && token.StartsLine && open <= 0 && lines[lines.Count - 1].Count > 0)
            {
                lines.Add([]);
                open = 0;
            }

            lines[lines.Count - 1].Add(token);
            open += token.Kind switch
            {
                TokenKind.LeftParenthesis or TokenKind.LeftBracket => 1,
                TokenKind.RightParenthesis or TokenKind.RightBracket => -1,
                _ => 0,
            };
        }

        return lines;
    }

    private IReadOnlyList<Token> ReadTokens(YamlScalar scalar, TextSpan content) =>
        Lexer.Read(reader.Text, content, hasComments: scalar.Style == YamlScalarStyle.Literal, diagnostics);

    private static Token EndAfter(List<Token> tokens, TextSpan whole, bool isFollowed) =>
        new(TokenKind.End, tokens.Count == 0 ? whole : new TextSpan(tokens[tokens.Count - 1].Span.End, 0), "", isFollowed);

    /// <summary>Whether a place in the scalar's text is a place in the file, so that it can hold an expression; otherwise reports it.</summary>
    private bool HasPlaces(YamlScalar scalar, out TextSpan content)
    {
        content = scalar.ContentSpan ?? default;
        if (scalar.ContentSpan is null)
        {
            ReportStyle(scalar);
            return false;
        }

        if (scalar.Style == YamlScalarStyle.Plain && SecondLineOf(content) is { } second)
        {
            reader.Report(SyntaxDiagnostics.LinesRunTogether, second);
            return false;
        }

        return true;
    }

    private void ReportStyle(YamlScalar scalar)
    {
        if (scalar.Style == YamlScalarStyle.SingleQuoted)
        {
            reader.Report(SyntaxDiagnostics.QuoteInExpression, reader.FirstLineOf(scalar));
        }
        else
        {
            string remedy = scalar.Style == YamlScalarStyle.DoubleQuoted
                ? "leave out the double quotes, or write single ones"
                : "'>' joins lines, so write '|' instead";
            reader.Report(SyntaxDiagnostics.ExpressionStyle, reader.FirstLineOf(scalar), remedy);
        }
    }

    private TextSpan? SecondLineOf(TextSpan span)
    {
        string written = reader.Text.Slice(span);
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
