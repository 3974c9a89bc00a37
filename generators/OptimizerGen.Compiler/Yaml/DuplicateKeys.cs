using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>YAML forbids a key that stands twice in a map; YamlDotNet's events let it pass.</summary>
internal static class DuplicateKeys
{
    /// <summary>Keeps the first of each key and reports the others.</summary>
    public static IReadOnlyList<YamlEntry> Remove(IReadOnlyList<YamlEntry> entries, SpecText text, DiagnosticBag diagnostics)
    {
        var kept = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (seen.TryGetValue(entry.Key.Value, out YamlScalar? first))
            {
                string line = $"{text.PositionOf(first.Span.Start).Line + 1}";
                diagnostics.Report(YamlDiagnostics.DuplicateKey, text, text.FirstLineOf(entry.Key.Span), entry.Key.Value, line);
            }
            else
            {
                seen.Add(entry.Key.Value, entry.Key);
                kept.Add(entry);
            }
        }

        return kept;
    }
}
