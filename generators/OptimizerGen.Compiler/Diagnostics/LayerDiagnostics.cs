namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong between a spec and those that it is built on.</summary>
public static class LayerDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownBase = DiagnosticDescriptor.Error(
        "OPT1010", "Unknown spec", "There is no spec '{0}' to extend.{1}");

    public static readonly DiagnosticDescriptor ExtendsCycle = DiagnosticDescriptor.Error(
        "OPT1011", "Specs extend each other in a circle", "'{0}' extends itself: {1}; one of them must stand on its own.");

    public static readonly DiagnosticDescriptor WrongKindOfBase = DiagnosticDescriptor.Error(
        "OPT1012", "Wrong kind of spec", "'{0}' is {1}, but {2} is needed here.");

    public static readonly DiagnosticDescriptor NothingToRemove = DiagnosticDescriptor.Error(
        "OPT1013", "Nothing to remove", "'{0}: none' removes {1} that the spec extended here does not have.{2}");

    public static readonly DiagnosticDescriptor NothingInherited = DiagnosticDescriptor.Error(
        "OPT1014", "Nothing to inherit", "'inherited' stands for {0} of the spec that this one extends, but {1}.");

    public static readonly DiagnosticDescriptor InheritedProblem = DiagnosticDescriptor.Error(
        "OPT1015", "Inherited line does not work here", "What is inherited from '{0}' does not work in '{1}': {2}");

    public static readonly DiagnosticDescriptor BrokenBase = DiagnosticDescriptor.Error(
        "OPT1016", "The spec named here has errors", "'{0}' cannot be used until its own errors are mended.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownBase, ExtendsCycle, WrongKindOfBase, NothingToRemove, NothingInherited, InheritedProblem, BrokenBase,
    ];
}
