namespace OptimizerGen.Compiler.Diagnostics;

public enum DiagnosticSeverity
{
    Warning,
    Error,
}

/// <summary>
/// A kind of mistake: its id, how grave it is, a title without a full stop, and the sentence that is shown,
/// in which <c>{0}</c>, <c>{1}</c> … stand for the particulars.
/// </summary>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string MessageFormat)
{
    internal static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Error, title, message);

    internal static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Warning, title, message);
}
