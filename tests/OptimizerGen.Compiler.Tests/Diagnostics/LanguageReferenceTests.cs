using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

/// <summary>What the language reference lists is what the compiler knows.</summary>
public class LanguageReferenceTests
{
    [Fact]
    public void It_lists_every_diagnostic()
    {
        string[] expected =
        [
            .. DiagnosticCatalogue.All.Select(known => $"| {known.Id} | {(known.Severity == DiagnosticSeverity.Error ? "error" : "warning")} | {known.Title} |"),
        ];

        Assert.Equal(expected, Table("diagnostics").Split('\n').Where(line => line.StartsWith("| OPT", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("reductions")]
    [InlineData("draws")]
    [InlineData("matrices")]
    public void Its_tables_of_functions_are_the_compilers(string table) => Assert.Equal(
        FunctionTable.Rows.Where(function => TableOf(function) == table)
            .Select(function => $"| `{function.Name}({function.Arguments})` | {function.Summary} |"),
        Table(table).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)));

    /// <summary>Every whole spec among its examples, each with all others at hand.</summary>
    [Fact]
    public void Its_specs_compile_without_a_word()
    {
        string[] specs =
        [
            .. Regex.Matches(Reference(), "```yaml\n((?:#.*\n)?(?:optimizer|schedule|transform): .*\n(?s:.+?))```").Select(block => block.Groups[1].Value)
                .Where(spec => spec.Contains("update:", StringComparison.Ordinal) || !spec.Contains("optimizer:", StringComparison.Ordinal)),
        ];
        Assert.True(specs.Length > 5, $"{specs.Length} specs were found.");
        Assert.All(specs, spec => Assert.Empty(Compilation.Compile(spec, [.. specs.Where(other => other != spec), .. Compilation.Catalogue]).Diagnostics));
    }

    private static string TableOf(FunctionInfo function) =>
        function.Matrix is not null ? "matrices" : function.Draw is not null ? "draws" : function.Reduces ? "reductions" : "functions";

    private static string Table(string name) => Reference().Split($"<!-- {name} -->")[1].Split($"<!-- /{name} -->")[0];

    private static string Reference([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../specs/README.md"));
}
