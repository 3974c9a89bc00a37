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
        AreExactly(SpecCompiler.Parse("x.yaml", content).Diagnostics, id, spans);
    }

    /// <summary>Compiling the spec reports this one mistake, at each marked place and nowhere else.</summary>
    public static void Compiling(string annotated, string id, params string[] library)
    {
        (string content, IReadOnlyList<TextSpan> spans) = AnnotatedText.Parse(annotated);
        CompiledSpec compiled = Compilation.Compile(content, library);
        AreExactly(compiled.Diagnostics, id, spans);
        bool hasErrors = compiled.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(hasErrors, compiled.Source is null);
    }

    private static void AreExactly(IReadOnlyList<SpecDiagnostic> found, string id, IReadOnlyList<TextSpan> spans)
    {
        string expected = string.Join('\n', spans.OrderBy(span => span.Start).Select(span => $"{id} {span.Start}+{span.Length}"));
        string actual = string.Join('\n', found.Select(found => $"{found.Id} {found.Span.Start}+{found.Span.Length}"));
        Assert.True(expected == actual, $"expected\n{expected}\nbut found\n{actual}\n{string.Join('\n', found)}");
        Assert.All(found, IsSentence);
    }

    private static void IsSentence(SpecDiagnostic diagnostic)
    {
        Assert.Matches(@"[.?]$", diagnostic.Message);
        Assert.DoesNotContain("{0}", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(
            char.IsUpper(diagnostic.Message[0]) || diagnostic.Message[0] is '\'' or >= '0' and <= '9'
            || diagnostic.Message.StartsWith("previous(", StringComparison.Ordinal), diagnostic.Message);
    }
}
