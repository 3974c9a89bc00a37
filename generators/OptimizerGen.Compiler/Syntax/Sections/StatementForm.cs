using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>Statements as they are written everywhere: one, a list, or a block with one on each line; those that hold others are maps.</summary>
internal static class StatementForm
{
    public const NodeKinds Accepts = NodeKinds.Text | NodeKinds.List | NodeKinds.Map;

    /// <param name="entry">The key and what stands behind it.</param>
    /// <param name="reader">Reads texts.</param>
    /// <param name="implicitTarget">What a sole expression is assigned to; null where an expression is no statement.</param>
    public static IReadOnlyList<StatementSyntax> Read(YamlEntry entry, SpecReader reader, string? implicitTarget = null)
    {
        var statements = new List<StatementSyntax>();
        IReadOnlyList<YamlNode> items = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        foreach (YamlNode item in items)
        {
            if (item is YamlScalar scalar)
            {
                statements.AddRange(reader.Expressions.ReadStatements(scalar, items.Count == 1 ? implicitTarget : null));
            }
            else if (item is YamlMapping map && ControlForm.Find(map) is { } control)
            {
                statements.AddRange(control.Read(map, reader));
            }
            else if (item is not YamlUnreadable)
            {
                ReportNoStatement(item, entry.Key.Value, reader);
            }
        }

        return statements;
    }

    /// <summary>In a list, <c>- if t > 10: d = 0</c> and <c>- d = t > 10 ? a : b</c> are maps to YAML.</summary>
    private static void ReportNoStatement(YamlNode item, string section, SpecReader reader)
    {
        YamlScalar? key = item is YamlMapping { Entries.Count: > 0 } map ? map.Entries[0].Key : null;
        string first = key?.Value.Split(' ', '(')[0] ?? "";
        if (SignTable.ForeignStatements.TryGetValue(first, out string? remedy))
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
}
