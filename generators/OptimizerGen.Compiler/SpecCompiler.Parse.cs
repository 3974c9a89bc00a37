using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler;

public static partial class SpecCompiler
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a spec by itself, without looking at any other. Of its mistakes, the first hundred are kept.</summary>
    public static ParsedSpec Parse(string path, string content)
    {
        // Editors do not count the mark as a column.
        var text = new SpecText(path, content.Length > 0 && content[0] == ByteOrderMark ? content.Substring(1) : content);
        var diagnostics = new DiagnosticBag();
        SpecSyntax? syntax = SpecParser.Parse(text, diagnostics) is { } parsed ? parsed with { IsBroken = diagnostics.HasErrors } : null;
        return new ParsedSpec(
            text, syntax, [.. diagnostics.Items.OrderBy(diagnostic => diagnostic.Span.Start).Take(DiagnosticBag.Most)],
            syntax is null ? [] : ReferenceCollector.Collect(syntax));
    }
}
