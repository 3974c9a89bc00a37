using OptimizerGen.Cli.Checking;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Commands;

/// <summary>Compiles specs, runs nothing, and prints what is wrong with them where it is.</summary>
internal sealed class CheckCommand(TextWriter output)
{
    public int Run(IReadOnlyList<string> paths, bool asJson)
    {
        IReadOnlyList<ParsedSpec> specs = SpecCollection.Read(paths);
        SpecDiagnostic[] diagnostics = [.. SpecCheck.Run(specs)];
        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (asJson)
        {
            output.Write(CheckJson.Write(specs.Count, diagnostics));
        }
        else
        {
            foreach (SpecDiagnostic diagnostic in diagnostics)
            {
                output.WriteLine($"{diagnostic}");
            }

            output.WriteLine($"{Count(specs.Count, "spec")}, {Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}");
        }

        return errors > 0 ? ExitCode.NotReached : ExitCode.Success;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
