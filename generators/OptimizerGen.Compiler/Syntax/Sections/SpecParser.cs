using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Syntax.Sections;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>Reads a spec from its YAML: first what it declares, then each section by the table of sections.</summary>
internal static class SpecParser
{
    /// <summary>The spec as written, or null when not even its kind and name can be read.</summary>
    public static SpecSyntax? Parse(SpecText text, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(text, diagnostics) is not { } document)
        {
            return null;
        }

        var reader = new SpecReader(text, diagnostics);
        if (FindKind(document, reader) is not { } declaration)
        {
            return null;
        }

        (_, SpecKinds kinds, SpecKind kind) = Array.Find(SpecKindTable.Rows, row => row.Key == declaration.Key.Value);
        if (kinds == SpecKinds.None)
        {
            reader.ReportLater(declaration.Key.Span, $"a spec of the kind '{declaration.Key.Value}'");
            return null;
        }

        LocatedText? name = ReadName(declaration, reader);
        var empty = new SpecSyntax { Source = text, Kind = kind, Name = name ?? new LocatedText("", new Location(text, declaration.Key.Span)) };
        var sections = new YamlMapping(document.Span, [.. document.Entries.Where(entry => entry != declaration)]);
        SpecSyntax spec = SectionTable.Sections.Read(empty, sections, reader, kinds);
        return name is null ? null : spec;
    }

    private static YamlEntry? FindKind(YamlMapping document, SpecReader reader)
    {
        YamlEntry[] found = [.. document.Entries.Where(entry => SpecKindTable.Rows.Any(row => row.Key == entry.Key.Value))];
        YamlEntry[] supported = [.. found.Where(entry => Array.Find(SpecKindTable.Rows, row => row.Key == entry.Key.Value).Kinds != SpecKinds.None)];
        if (supported.Length == 1 && found.Length > 1)
        {
            // 'transform' as a section of an optimizer, for one.
            foreach (YamlEntry later in found.Except(supported))
            {
                reader.ReportLater(later.Key.Span, $"'{later.Key.Value}' beside '{supported[0].Key.Value}'");
            }

            return null;
        }

        if (found.Length == 0)
        {
            ReportNoKind(document, reader);
            return null;
        }

        foreach (YamlEntry second in found.Skip(1))
        {
            reader.Report(SyntaxDiagnostics.SeveralKinds, second.Key.Span, found[0].Key.Value, second.Key.Value);
        }

        return found.Length == 1 ? found[0] : null;
    }

    private static void ReportNoKind(YamlMapping document, SpecReader reader)
    {
        foreach (YamlEntry entry in document.Entries)
        {
            if (NearestName.Find(entry.Key.Value, SpecKindTable.Rows.Select(row => row.Key)) is { } meant)
            {
                reader.Report(SyntaxDiagnostics.KindMisspelled, entry.Key.Span, entry.Key.Value, meant);
                return;
            }
        }

        reader.Report(SyntaxDiagnostics.KindMissing, document.Entries.Count == 0 ? document.Span : document.Entries[0].Key.Span);
    }

    private static LocatedText? ReadName(YamlEntry declaration, SpecReader reader)
    {
        if (declaration.Value is YamlScalar { IsEmpty: true })
        {
            reader.Report(SyntaxDiagnostics.ValueMissing, declaration.Key.Span, declaration.Key.Value);
        }
        else if (declaration.Value is YamlScalar)
        {
            return reader.IsVisible(declaration.Value) ? reader.ReadTypeName(declaration) : null;
        }
        else if (declaration.Value is not YamlUnreadable)
        {
            reader.Report(
                SyntaxDiagnostics.WrongNode, reader.FirstLineOf(declaration.Value), declaration.Key.Value,
                NodeKinds.Text.Describe(), declaration.Value.Kind().Describe());
        }

        return null;
    }
}
