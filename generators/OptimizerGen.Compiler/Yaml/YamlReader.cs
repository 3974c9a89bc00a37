using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using YamlDotNet.Core;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>
/// Reads the one document of a spec into a tree. YAML's traps (aliases, tags, duplicate keys, tabs …) are refused, and
/// whatever the text holds, the answer is a tree or a diagnostic, never an exception.
/// </summary>
internal static class YamlReader
{
    /// <summary>The document's map, or null when there is none; then a diagnostic says why.</summary>
    public static YamlMapping? Read(SpecText text, DiagnosticBag diagnostics)
    {
        if (!YamlTextCheck.IsReadable(text, diagnostics))
        {
            return null;
        }

        var events = new YamlEventStream(text);
        var builder = new YamlTreeBuilder(text, events, diagnostics);
        try
        {
            return builder.ReadDocument();
        }
        catch (YamlException exception)
        {
            YamlFailure.Report(text, exception.Message, events.SpanOf(exception.Start, exception.End), diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // YamlDotNet's scanner leaves some broken texts by way of exceptions without a place, an unclosed '[' above all.
            YamlFailure.Report(text, message: null, builder.OpenBracket ?? events.LastSpan, diagnostics);
        }

        return null;
    }
}
