using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>Reads texts, names, expressions and statements from YAML nodes of one file.</summary>
internal sealed partial class SpecReader(SpecText text, DiagnosticBag diagnostics)
{
    public SpecText Text { get; } = text;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Report(descriptor, Text, span, arguments);

    public void ReportLater(TextSpan span, string what) =>
        Report(DiagnosticCatalogue.NotSupportedYet, span, char.ToUpperInvariant(what[0]) + what.Substring(1));

    public void ReportUnknownKey(YamlScalar key, string owner, IEnumerable<string> known)
    {
        string[] names = [.. known];
        Report(DiagnosticCatalogue.UnknownKey, key.Span, key.Value, owner, Suggestion(key.Value, names));
    }

    public void ReportUnknownWord(TextSpan span, string written, string what, IEnumerable<string> known)
    {
        string[] words = [.. known];
        Report(DiagnosticCatalogue.UnknownWord, span, written, what, Suggestion(written, words));
    }

    public TextSpan FirstLineOf(YamlNode node) => Text.FirstLineOf(node.Span);

    private static string Suggestion(string written, string[] known) =>
        NearestName.Find(written, known) is { } nearest ? $"did you mean '{nearest}'?" : $"it knows {Enumerate(known)}.";

    private static string Enumerate(string[] words) => words.Length == 1
        ? $"'{words[0]}'"
        : $"'{string.Join("', '", words.Take(words.Length - 1))}' and '{words[words.Length - 1]}'";
}
