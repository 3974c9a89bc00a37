using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>
/// In <c>{ direction: max(a, b) }</c> YAML ends the value at the comma. A value with an open parenthesis is reported there and put
/// together again, so that the rest of the spec is still checked as it was meant.
/// </summary>
internal sealed class FlowCommaRepair(SpecText text, DiagnosticBag diagnostics)
{
    public IReadOnlyList<YamlEntry> Repair(IReadOnlyList<YamlEntry> entries)
    {
        var repaired = new List<YamlEntry>();
        for (int i = 0; i < entries.Count; i++)
        {
            YamlEntry entry = entries[i];
            int last = i;
            if (entry.Value is YamlScalar { Style: YamlScalarStyle.Plain } value)
            {
                last = FindLast(value, i, entries.Count, at => EndOf(entries[at]));
                entry = last == i ? entry : entry with { Value = Join(value, EndOf(entries[last])) };
            }

            repaired.Add(entry);
            i = last;
        }

        return repaired;
    }

    public IReadOnlyList<YamlNode> Repair(IReadOnlyList<YamlNode> items)
    {
        var repaired = new List<YamlNode>();
        for (int i = 0; i < items.Count; i++)
        {
            int last = i;
            if (items[i] is YamlScalar { Style: YamlScalarStyle.Plain } value)
            {
                last = FindLast(value, i, items.Count, at => items[at].Span.End);
                repaired.Add(last == i ? value : Join(value, items[last].Span.End));
            }
            else
            {
                repaired.Add(items[i]);
            }

            i = last;
        }

        return repaired;
    }

    /// <summary>The first item behind which no parenthesis is open any more, or <paramref name="first"/> when nothing is to be joined.</summary>
    private int FindLast(YamlScalar value, int first, int count, Func<int, int> endOf)
    {
        int open = CountOpen(value.Value);
        int last = first;
        for (int end = value.Span.End; open > 0 && last + 1 < count; end = endOf(last))
        {
            last++;
            open += CountOpen(text.Slice(TextSpan.FromBounds(end, endOf(last))));
        }

        return open > 0 ? first : last;
    }

    private YamlScalar Join(YamlScalar value, int end)
    {
        var span = TextSpan.FromBounds(value.Span.Start, end);
        int comma = text.Content.IndexOf(',', value.Span.End);
        diagnostics.Report(DiagnosticCatalogue.CommaSplitsExpression, text, new TextSpan(comma, 1), text.Slice(span));
        return new YamlScalar(span, text.Slice(span), YamlScalarStyle.Plain, span);
    }

    /// <summary>What stands behind the comma is a key without a value, whose place is behind the white space.</summary>
    private static int EndOf(YamlEntry entry) => entry.Value is YamlScalar { IsEmpty: true } ? entry.Key.Span.End : entry.Value.Span.End;

    private static int CountOpen(string content)
    {
        int open = 0;
        foreach (char character in content)
        {
            open += character switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return open;
    }
}
