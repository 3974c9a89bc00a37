namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>
/// Every mistake the compiler knows, in a class for each kind: OPT00xx the YAML, OPT01xx keys and sections, OPT02xx expressions,
/// OPT04xx the specs of a project, OPT1xxx names, layers and schedules, OPT2xxx shapes and lists, OPT3xxx advice, OPT9xxx the compiler itself.
/// </summary>
public static class DiagnosticCatalogue
{
    private static readonly IReadOnlyList<DiagnosticDescriptor>[] s_kinds =
    [
        YamlDiagnostics.All, SyntaxDiagnostics.All, ExpressionDiagnostics.All, ProjectDiagnostics.All, BindingDiagnostics.All,
        LayerDiagnostics.All, ScheduleDiagnostics.All, ShapeDiagnostics.All, ListDiagnostics.All, UsageDiagnostics.All,
    ];

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. s_kinds.SelectMany(kind => kind).OrderBy(known => known.Id, StringComparer.Ordinal)];
}
