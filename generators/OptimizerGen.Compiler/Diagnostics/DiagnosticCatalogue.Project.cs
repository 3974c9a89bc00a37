namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong between the specs of a project, and with the compiler itself.</summary>
public static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticDescriptor NameTaken = new(
        "OPT0401", DiagnosticSeverity.Error, "Name is taken by another spec",
        "'{0}' is already the name '{1}' of {2}; give this spec another name, since upper and lower case do not tell names apart.");

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "OPT0402", DiagnosticSeverity.Error, "The project's C# is too old",
        "The generated class needs C# 13 or later, but this project is compiled as C# {0}: take LangVersion out of the project, or set it to 13 or later.");

    public static readonly DiagnosticDescriptor InternalError = new(
        "OPT9000", DiagnosticSeverity.Error, "Internal error of the spec compiler",
        "The spec compiler failed with {0} ({1}); the other specs are not affected. Please report this together with the spec.");

    private static readonly DiagnosticDescriptor[] s_project = [NameTaken, LanguageTooOld, InternalError];
}
