using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OptimizerGen.Generator.Analysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>An optimizer of a type that no loop exists for is refused by the build, not by the first run.</summary>
public class ElementTypeTests
{
    [Theory]
    [InlineData("var rule = new [|Plain<Half>|](3);")]
    [InlineData("[|Plain<Half>|] rule = new(3);")]
    [InlineData("var set = new [|ParameterSet<Half>|]();")]
    [InlineData("Type type = typeof([|Plain<Half>|]);")]
    [InlineData("List<[|Plain<Half>|]> rules = [];")]
    [InlineData("var rule = [|Make<Half>|]();", "static Optimizer<T> Make<T>() where T : struct, IFloatingPointIeee754<T> => null!;")]
    [InlineData("", "abstract class Own(OptimizerDescription rule) : [|Optimizer<Half>|](rule, 1);")]
    [InlineData("var rule = new My.Project.[|Plain<System.Runtime.InteropServices.NFloat>|](3);")]
    public async Task Another_type_than_float_and_double_is_an_error(string code, string member = "")
    {
        (string text, int start, int length) = Unmarked(Code(code, member));

        Diagnostic error = Assert.Single(await AnalyzeAsync(text));

        Assert.Equal("OPT4001", error.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal((start, length), (error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task The_sentence_names_the_type_and_the_remedy() => Assert.Equal(
        "There are loops for float and double, but Plain<Half> asks for elements of type Half: write Plain<float> or Plain<double>, and convert what is kept as Half on its way in and out.",
        Assert.Single(await AnalyzeAsync(Code("var rule = new Plain<Half>(3);"))).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("var rule = new Plain<float>(3);")]
    [InlineData("var rule = new Plain<double>(new ParameterSet<double>());")]
    [InlineData("List<Half> halves = []; var one = Vector<Half>.Zero;")]
    [InlineData("", "static Optimizer<T> Make<T>() where T : struct, IFloatingPointIeee754<T> => new Plain<T>(3);")]
    public async Task What_can_be_made_is_left_alone(string code, string member = "") => Assert.Empty(await AnalyzeAsync(Code(code, member)));

    private static string Code(string code, string member = "") =>
        "using System; using System.Collections.Generic; using System.Numerics; using OptimizerGen; using My.Project;\n"
        + "internal static class User { internal static void Use() { " + code + " }\n" + member + " }";

    private static (string Text, int Start, int Length) Unmarked(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal), end = marked.IndexOf("|]", StringComparison.Ordinal);
        return (marked.Remove(end, 2).Remove(start, 2), start, end - start - 2);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code)
    {
        var host = new GeneratorHost([Rule("Plain", "update: theta -= grad")]);
        host.AddCode(code);
        CSharpCompilation compilation = host.Run().CompilationWithOutput();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await compilation.WithAnalyzers([new ElementTypeAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static TestSpec Rule(string name, string sections) => new($"specs/{name}.optimizer.yaml", $"optimizer: {name}\n{sections}\n");
}
