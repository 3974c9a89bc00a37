using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax;

internal sealed partial class SpecReader
{
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
            else if (item is YamlMapping { Entries.Count: > 0 } map && map.Entries[0] is { Key.Value: "repeat" or "if" } first)
            {
                ReportLater(first.Key.Span, $"'{first.Key.Value}'");
            }
            else if (item is not YamlUnreadable)
            {
                Report(DiagnosticCatalogue.ItemIsNoStatement, FirstLineOf(item), entry.Key.Value);
            }
        }

        return statements;
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
            if (StatementParser.Parse(Text, lines[i], target, diagnostics) is { } statement)
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
}
