using OptimizerGen.Cli.Replay;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Checking;

/// <summary>What is wrong with specs, as JSON; lines and columns are counted from 1, as editors do.</summary>
internal static class CheckJson
{
    public static string Write(int specs, IEnumerable<SpecDiagnostic> diagnostics) => JsonText.WriteDocument(json =>
    {
        json.WriteNumber("specs", specs);
        json.WriteStartArray("diagnostics");
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.Path);
            json.WriteNumber("line", diagnostic.Start.Line + 1);
            json.WriteNumber("column", diagnostic.Start.Character + 1);
            json.WriteNumber("endLine", diagnostic.End.Line + 1);
            json.WriteNumber("endColumn", diagnostic.End.Character + 1);
            json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
            json.WriteString("id", diagnostic.Id);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
