using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Turns the reader's complaint about broken YAML into the sentence that helps most.</summary>
internal static class YamlFailure
{
    // '[0, inf)' opens a list that nothing closes, and the complaint comes from wherever the reader gave up.
    private static readonly Regex s_openRange = new(@"(?<=\brange:[ ]*[“”„‘’]?)(\[[^\[\]()'""\r\n]*\)|\([^\[\]()'""\r\n]*\])", RegexOptions.CultureInvariant);

    /// <summary>A part of YamlDotNet's message, and what it means for someone who never read YAML's grammar.</summary>
    private static readonly (string Part, string Meaning)[] s_meanings =
    [
        ("multiline plain scalar, found invalid mapping", "the line before this one has no ':', or this line is indented too far"),
        ("found invalid mapping", "a ':' inside an unquoted text; quote the text, or indent a new key like the keys before it"),
        ("did not find expected key", "this line is no key with its ':' that is indented like the keys before it, or something follows a closing quote"),
        ("did not find expected '-' indicator", "this line is no item of the list that it stands in; begin it with '-', or indent it like what it belongs to"),
        ("sequence entries are not allowed", "a list begins in a line of its own; put the '-' below the key"),
        ("did not find expected ',' or", "a ',' or a closing bracket is missing before this place; quote a text that contains a bracket or a comma"),
        ("did not find expected node content", "a value is missing here"),
        ("unexpected end of stream", "this quote is never closed"),
        ("could not find expected ':'", "a key without its ':'"),
        ("expected comment or line break", "the text of a '|' or '>' block begins in the next line"),
    ];

    public static void Report(SpecText text, string? message, TextSpan span, DiagnosticBag diagnostics)
    {
        if (s_openRange.Match(text.Content) is { Success: true } range && range.Index <= span.End)
        {
            diagnostics.Report(YamlDiagnostics.RangeNeedsQuotes, text, new TextSpan(range.Index, range.Length), range.Value);
        }
        else if (message is null)
        {
            diagnostics.Report(YamlDiagnostics.UnclosedFlow, text, span);
        }
        else if (span.Start < text.Content.Length && text.Content[span.Start] is var first && "@%`*&!|>".IndexOf(first) >= 0)
        {
            diagnostics.Report(YamlDiagnostics.ValueBeginsWithIndicator, text, new TextSpan(span.Start, 1), $"{first}");
        }
        else
        {
            string? meaning = Array.Find(s_meanings, known => message.Contains(known.Part)).Meaning;
            diagnostics.Report(YamlDiagnostics.MalformedYaml, text, WithinLine(text, span), meaning ?? message.TrimEnd('.'));
        }
    }

    /// <summary>At least one character where there is one, and no more than the line it begins in.</summary>
    private static TextSpan WithinLine(SpecText text, TextSpan span)
    {
        int end = Math.Min(Math.Max(span.End, span.Start + 1), text.Content.Length);
        return text.FirstLineOf(TextSpan.FromBounds(span.Start, end));
    }
}
