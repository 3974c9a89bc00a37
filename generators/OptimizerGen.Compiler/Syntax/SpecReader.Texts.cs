using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax;

internal sealed partial class SpecReader
{
    private static readonly Regex s_space = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>A text for readers, its line breaks folded to spaces.</summary>
    public LocatedText ReadText(YamlNode node) =>
        new(s_space.Replace(((YamlScalar)node).Value, " ").Trim(), new Location(Text, node.Span));

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<string> ReadTexts(YamlEntry entry)
    {
        if (entry.Value is YamlScalar)
        {
            return [ReadText(entry.Value).Text];
        }

        var texts = new List<string>();
        foreach (YamlNode item in ((YamlSequence)entry.Value).Items)
        {
            if (item is YamlScalar)
            {
                texts.Add(ReadText(item).Text);
            }
            else if (item is not YamlUnreadable)
            {
                Report(DiagnosticCatalogue.ItemIsNoText, FirstLineOf(item), entry.Key.Value);
            }
        }

        return texts;
    }

    /// <summary>The name of a type, or null when it cannot be one.</summary>
    public LocatedText? ReadTypeName(YamlEntry entry)
    {
        LocatedText name = ReadText(entry.Value);
        if (NameCharacters.IsPascalCase(name.Text))
        {
            return name;
        }

        Report(DiagnosticCatalogue.TypeNameIsNotPascalCase, name.Span, name.Text);
        return null;
    }

    public LocatedText? ReadNamespace(YamlEntry entry)
    {
        LocatedText name = ReadText(entry.Value);
        if (name.Text.Split('.').All(NameCharacters.IsIdentifier))
        {
            return name;
        }

        Report(DiagnosticCatalogue.NamespaceIsMalformed, name.Span, name.Text);
        return null;
    }
}
