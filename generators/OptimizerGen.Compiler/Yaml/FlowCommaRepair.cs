using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>
/// In <c>{ direction: max(a, b) }</c> YAML ends the value at the comma. A value with an open parenthesis, or a number with a
/// decimal comma, is reported there and put together again, so that the rest of the spec is still checked as it was meant.
/// </summary>
internal sealed class FlowCommaRepair(SpecText text, DiagnosticBag diagnostics)
{
    public IReadOnlyList<YamlEntry> Repair(IReadOnlyList<YamlEntry> entries)
    {
        // What stands behind such a comma looks like a key without a value; anything else was written for its own sake.
        YamlScalar?[] pieces = [.. entries.Select(entry => entry.Value is YamlScalar { IsEmpty: true } ? entry.Key : null)];
        var repaired = new List<YamlEntry>();
        for (int i = 0; i < entries.Count; i++)
        {
            YamlEntry entry = entries[i];
            int last = entry.Value is YamlScalar value ? FindLast(value, i, pieces, takesDecimals: true) : i;
            repaired.Add(last == i ? entry : entry with { Value = Join((YamlScalar)entry.Value, pieces[last]!) });
            i = last;
        }

        return repaired;
    }

    public IReadOnlyList<YamlNode> Repair(IReadOnlyList<YamlNode> items)
    {
        YamlScalar?[] pieces = [.. items.Select(item => item as YamlScalar)];
        var repaired = new List<YamlNode>();
        for (int i = 0; i < items.Count; i++)
        {
            // [0,5] may well be two numbers.
            int last = pieces[i] is { } value ? FindLast(value, i, pieces, takesDecimals: false) : i;
            repaired.Add(last == i ? items[i] : Join(pieces[i]!, pieces[last]!));
            i = last;
        }

        return repaired;
    }

    /// <summary>The last of the pieces that a value was cut into, or <paramref name="first"/> when it is whole. Only unquoted text is cut.</summary>
    private int FindLast(YamlScalar value, int first, YamlScalar?[] pieces, bool takesDecimals)
    {
        if (value.Style != YamlScalarStyle.Plain)
        {
            return first;
        }

        if (takesDecimals && first + 1 < pieces.Length && pieces[first + 1] is { } fraction && DecimalComma.Remedy(Between(value, fraction)) is not null)
        {
            return first + 1;
        }

        int open = CountOpen(value.Value);
        int last = first;
        while (open > 0 && last + 1 < pieces.Length && pieces[last + 1] is { Style: YamlScalarStyle.Plain } next)
        {
            last++;
            open += CountOpen(next.Value);
        }

        return open > 0 ? first : last;
    }

    private YamlScalar Join(YamlScalar first, YamlScalar last)
    {
        var span = TextSpan.FromBounds(first.Span.Start, last.Span.End);
        string whole = text.Slice(span);
        if (DecimalComma.Remedy(whole) is { } number)
        {
            diagnostics.Report(ExpressionDiagnostics.DecimalComma, text, span, number);
        }
        else
        {
            int comma = text.Content.IndexOf(',', first.Span.End);
            diagnostics.Report(YamlDiagnostics.CommaSplitsExpression, text, new TextSpan(comma, 1), whole);
        }

        return new YamlScalar(span, whole, YamlScalarStyle.Plain, span);
    }

    private string Between(YamlScalar first, YamlScalar last) => text.Slice(TextSpan.FromBounds(first.Span.Start, last.Span.End));

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
