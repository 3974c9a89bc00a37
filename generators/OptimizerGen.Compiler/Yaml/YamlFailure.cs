using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Turns the reader's complaint about broken YAML into the sentence that helps most.</summary>
internal static class YamlFailure
{
    // '[0, inf)' opens a list that nothing closes, and the complaint comes from wherever the reader gave up.
    private static readonly Regex s_openRange = new(@"(?<=\brange:[ ]*)(\[[^\[\]()'""\r\n]*\)|\([^\[\]()'""\r\n]*\])", RegexOptions.CultureInvariant);

    public static void Report(SpecText text, string? message, TextSpan span, DiagnosticBag diagnostics)
    {
        if (s_openRange.Match(text.Content) is { Success: true } range && range.Index <= span.End)
        {
            diagnostics.Report(DiagnosticCatalogue.RangeNeedsQuotes, text, new TextSpan(range.Index, range.Length), range.Value);
        }
        else if (message is not null && span.Start < text.Content.Length && text.Content[span.Start] is var first && "@%`*&!|>".IndexOf(first) >= 0)
        {
            diagnostics.Report(DiagnosticCatalogue.ValueBeginsWithIndicator, text, new TextSpan(span.Start, 1), $"{first}");
        }
        else if (message is null)
        {
            diagnostics.Report(DiagnosticCatalogue.UnclosedFlow, text, span);
        }
        else
        {
            diagnostics.Report(DiagnosticCatalogue.MalformedYaml, text, span, message.TrimEnd('.'));
        }
    }
}
