namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What is declared and serves nothing.</summary>
public static class UsageDiagnostics
{
    public static readonly DiagnosticDescriptor StateNeverRead = DiagnosticDescriptor.Warning(
        "OPT3001", "State never read", "The state '{0}' is never read; remove it, or use it.");

    public static readonly DiagnosticDescriptor StateNeverWritten = DiagnosticDescriptor.Warning(
        "OPT3002", "State never written", "The state '{0}' never changes; assign it in 'update', or make it a hyperparameter.");

    public static readonly DiagnosticDescriptor HyperparameterNeverUsed = DiagnosticDescriptor.Warning(
        "OPT3003", "Hyperparameter never used", "The hyperparameter '{0}' is never used; remove it, or use it in the rule.{1}");

    public static readonly DiagnosticDescriptor InputNeverUsed = DiagnosticDescriptor.Warning(
        "OPT3004", "Input never used", "The input '{0}' is never used; remove it, or use it in the rule.");

    public static readonly DiagnosticDescriptor GradientNeverRead = DiagnosticDescriptor.Warning(
        "OPT3005", "Gradient never used", "The gradient '{0}' is asked for and never used; remove it from 'gradient_at', or use it.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        StateNeverRead, StateNeverWritten, HyperparameterNeverUsed, InputNeverUsed, GradientNeverRead,
    ];
}
