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

    /// <summary>The statements of a list, of a block with one on each line, or of a single text.</summary>
    /// <param name="entry">The key and what stands behind it.</param>
    /// <param name="implicitTarget">What a sole expression is assigned to; null where an expression is no statement.</param>
    public IReadOnlyList<StatementSyntax> ReadStatements(YamlEntry entry, string? implicitTarget = null)
    {
        var statements = new List<StatementSyntax>();
        IReadOnlyList<YamlNode> items = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        foreach (YamlNode item in items)
        {
            if (item is YamlScalar scalar)
            {
                ReadLines(scalar, items.Count == 1 ? implicitTarget : null, statements);
            }
            else if (item is not YamlUnreadable)
            {
                ReportNoStatement(item, entry.Key.Value);
            }
        }

        return statements;
    }

    /// <summary>In a list, <c>- if t > 10: d = 0</c> and <c>- d = t > 10 ? a : b</c> are maps to YAML.</summary>
    private void ReportNoStatement(YamlNode item, string section)
    {
        YamlScalar? key = item is YamlMapping { Entries.Count: > 0 } map ? map.Entries[0].Key : null;
        string first = key?.Value.Split(' ', '(')[0] ?? "";
        if (key?.Value is "repeat" or "if")
        {
            reader.ReportLater(key.Span, $"'{key.Value}'");
        }
        else if (SignTable.ForeignStatements.TryGetValue(first, out string? remedy))
        {
            reader.Report(ExpressionDiagnostics.ForeignSign, new TextSpan(key!.Span.Start, first.Length), first, remedy);
        }
        else if (key is { ContentSpan: not null } && key.Value.IndexOf('?') is >= 0 and var question)
        {
            reader.Report(ExpressionDiagnostics.ForeignSign, new TextSpan(key.ContentSpan.Value.Start + question, 1), "?", "'where(condition, a, b)'");
        }
        else
        {
            reader.Report(SyntaxDiagnostics.ItemIsNoStatement, reader.FirstLineOf(item), section);
        }
    }

    private void ReadLines(YamlScalar scalar, string? implicitTarget, List<StatementSyntax> statements)
    {
        if (!HasPlaces(scalar, out TextSpan content))
        {
            return;
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
