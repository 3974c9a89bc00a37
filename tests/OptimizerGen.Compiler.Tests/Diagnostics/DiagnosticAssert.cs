using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Tests.Text;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

internal static class DiagnosticAssert
{
    /// <summary>Reading the spec reports this one mistake, at each marked place and nowhere else.</summary>
    public static void Parsing(string annotated, string id)
    {
        (string content, IReadOnlyList<TextSpan> spans) = AnnotatedText.Parse(annotated);
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", content);
        string expected = string.Join('\n', spans.OrderBy(span => span.Start).Select(span => $"{id} {span.Start}+{span.Length}"));
        string actual = string.Join('\n', spec.Diagnostics.Select(found => $"{found.Id} {found.Span.Start}+{found.Span.Length}"));
        Assert.True(expected == actual, $"expected\n{expected}\nbut found\n{actual}\n{string.Join('\n', spec.Diagnostics)}");
        Assert.All(spec.Diagnostics, IsSentence);
    }

    private static void IsSentence(SpecDiagnostic diagnostic)
    {
        Assert.Matches(@"[.?]$", diagnostic.Message);
        Assert.DoesNotContain("{0}", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(char.IsUpper(diagnostic.Message[0]) || diagnostic.Message[0] is '\'' or >= '0' and <= '9', diagnostic.Message);
    }
}
