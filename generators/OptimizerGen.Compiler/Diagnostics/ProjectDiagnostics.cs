namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong between the specs of a project, and with the compiler itself.</summary>
public static class ProjectDiagnostics
{
    public static readonly DiagnosticDescriptor NameTaken = DiagnosticDescriptor.Error("OPT0401", "Name is taken by another spec",
        "'{0}' is already the name '{1}' of {2}; give this spec another name, since upper and lower case do not tell names apart.");

    public static readonly DiagnosticDescriptor LanguageTooOld = DiagnosticDescriptor.Error("OPT0402", "The project's C# is too old",
        "The generated class needs C# 13 or later, but this project is compiled as C# {0}: take LangVersion out of the project, or set it to 13 or later.");

    public static readonly DiagnosticDescriptor InternalError = DiagnosticDescriptor.Error("OPT9000", "Internal error of the spec compiler",
        "The spec compiler failed with {0} ({1}); the other specs are not affected. Please report this together with the spec.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NameTaken, LanguageTooOld, InternalError,
    ];
}
