using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Reading;

/// <summary>Reads texts and names from YAML nodes of one file, and says what is wrong with them.</summary>
internal sealed class SpecReader
{
    private static readonly Regex s_space = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly DiagnosticBag _diagnostics;

    public SpecReader(SpecText text, DiagnosticBag diagnostics)
    {
        Text = text;
        _diagnostics = diagnostics;
        Expressions = new ExpressionReader(this, diagnostics);
    }

    public SpecText Text { get; }

    /// <summary>What reads expressions and statements.</summary>
    public ExpressionReader Expressions { get; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _diagnostics.Report(descriptor, Text, span, arguments);

    public void ReportLater(TextSpan span, string what) =>
        Report(SyntaxDiagnostics.NotSupportedYet, span, char.ToUpperInvariant(what[0]) + what.Substring(1));

    public void ReportUnknownKey(YamlScalar key, string owner, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string remedy = Array.Find(names, name => key.Value.StartsWith(name + " ", StringComparison.Ordinal)) is { } begun
            ? $"a ':' is missing behind '{begun}'."
            : Suggestion(key.Value, names);
        Report(SyntaxDiagnostics.UnknownKey, key.Span, key.Value, owner, remedy);
    }

    public void ReportUnknownWord(TextSpan span, string written, string what, IEnumerable<string> known)
    {
        string[] words = [.. known];
        Report(SyntaxDiagnostics.UnknownWord, span, written, what, Suggestion(written, words));
    }

    /// <summary>Whether words of the language are all that they look like; otherwise the first invisible character is reported.</summary>
    public bool IsVisible(YamlNode node) => !InvisibleText.IsReported(Text, node, _diagnostics);

    public TextSpan FirstLineOf(YamlNode node) => Text.FirstLineOf(node.Span);

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
                Report(SyntaxDiagnostics.ItemIsNoText, FirstLineOf(item), entry.Key.Value);
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

        Report(
            SyntaxDiagnostics.TypeNameIsNotPascalCase, name.Span, name.Text,
            "write letters and digits that begin with a capital, like 'HeavyBall'");
        return null;
    }

    /// <summary>The name of another spec. One in lower case is no name of a class either, but may be meant for a spec that there is.</summary>
    public LocatedText? ReadBaseName(YamlEntry entry)
    {
        LocatedText name = ReadText(entry.Value);
        if (name.Text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.Text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            Report(
                SyntaxDiagnostics.TypeNameIsNotPascalCase, name.Span, name.Text,
                "write the name that the spec gives to its class instead of the file's, like 'HeavyBall'");
            return null;
        }

        return name.Text.Length > 0 && name.Text.All(char.IsLetterOrDigit) ? name : ReadTypeName(entry);
    }

    public LocatedText? ReadNamespace(YamlEntry entry)
    {
        LocatedText name = ReadText(entry.Value);
        string[] parts = name.Text.Split('.');
        string? reserved = parts.FirstOrDefault(CSharpWords.IsReserved);
        if (reserved is null && parts.All(NameCharacters.IsIdentifier))
        {
            return name;
        }

        Report(
            SyntaxDiagnostics.NamespaceIsMalformed, name.Span, name.Text,
            reserved is null ? "" : $", since '{reserved}' is a word of C#");
        return null;
    }

    /// <summary>The paper's letter for a hyperparameter: a name that an expression can hold.</summary>
    public LocatedText? ReadLetter(YamlEntry entry)
    {
        LocatedText letter = ReadText(entry.Value);
        if (letter.Text.Length > 0 && NameCharacters.IsStart(letter.Text[0]) && letter.Text.All(NameCharacters.IsPart))
        {
            return letter;
        }

        Report(SyntaxDiagnostics.NameIsNoIdentifier, letter.Span, letter.Text);
        return null;
    }

    private static string Suggestion(string written, string[] known) =>
        NearestName.Find(written, known) is { } nearest ? $"did you mean '{nearest}'?" : $"it knows {Enumerate(known)}.";

    private static string Enumerate(string[] words) => words.Length == 1
        ? $"'{words[0]}'"
        : $"'{string.Join("', '", words.Take(words.Length - 1))}' and '{words[words.Length - 1]}'";
}
