using OptimizerGen.Cli.Checking;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Commands;

/// <summary>Compiles specs, runs nothing, and prints what is wrong with them where it is.</summary>
internal sealed class CheckCommand(TextWriter output)
{
    public int Run(IReadOnlyList<string> paths)
    {
        IReadOnlyList<ParsedSpec> specs = SpecCollection.Read(paths);
        SpecDiagnostic[] diagnostics = [.. SpecCheck.Run(specs)];
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            output.WriteLine($"{diagnostic}");
        }

        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        output.WriteLine($"{Count(specs.Count, "spec")}, {Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}");
        return errors > 0 ? CommandLine.ErrorsFound : CommandLine.Success;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
