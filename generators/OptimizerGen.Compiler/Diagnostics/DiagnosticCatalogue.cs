namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>
/// Every mistake the compiler knows, one field each, in one file for each phase: OPT00xx the YAML, OPT01xx keys and sections,
/// OPT02xx expressions, OPT04xx the specs of a project, OPT1xxx names, OPT2xxx shapes, OPT3xxx advice, OPT9xxx the compiler itself.
/// </summary>
public static partial class DiagnosticCatalogue
{
    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [.. new[] { s_yaml, s_syntax, s_expressions, s_project, s_binding }.SelectMany(phase => phase).OrderBy(known => known.Id, StringComparer.Ordinal)];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Error, title, message);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Warning, title, message);
}
