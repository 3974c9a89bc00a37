using System.Runtime.CompilerServices;
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
        string table = Reference().Split("<!-- diagnostics -->")[1].Split("<!-- /diagnostics -->")[0];

        Assert.Equal(expected, table.Split('\n').Where(line => line.StartsWith("| OPT", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_names_every_function()
    {
        string reference = Reference();

        Assert.All(FunctionTable.Rows, function => Assert.Matches($@"`{function.Name}\b", reference));
    }

    private static string Reference([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../specs/README.md"));
}
