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

    public static readonly DiagnosticDescriptor UnknownTransform = DiagnosticDescriptor.Error(
        "OPT1040", "Unknown transform", "There is no transform '{0}'.{1}");

    public static readonly DiagnosticDescriptor UnknownArgument = DiagnosticDescriptor.Error(
        "OPT1041", "Unknown argument", "'{0}' has no hyperparameter '{1}'.{2}");

    public static readonly DiagnosticDescriptor TransformTwice = DiagnosticDescriptor.Error(
        "OPT1042", "Transform laid on twice",
        "'{0}' is laid over this rule already; write a transform of another name that extends it, and lay that on.");

    public static readonly DiagnosticDescriptor UpdateWithoutInherited = DiagnosticDescriptor.Error(
        "OPT1043", "A transform drops the update",
        "A transform's 'update' stands in the place of the rule's; add the statement 'inherited' where the rule is to move the parameters.");

    public static readonly DiagnosticDescriptor PointWithoutInherited = DiagnosticDescriptor.Error(
        "OPT1044", "A transform drops the gradient's point",
        "'{0}' would replace the point at which this rule asks for its gradient; leave it out, or write its 'gradient_at' with 'inherited' for the rule's.");

    public static readonly DiagnosticDescriptor NothingToWrap = DiagnosticDescriptor.Error(
        "OPT1045", "The rule has no such expression",
        "The transform '{0}' changes the rule's '{1}', and this rule has none; give its step that name under 'let', or leave the transform out.");

    public static readonly DiagnosticDescriptor WrappedNeverUsed = DiagnosticDescriptor.Error(
        "OPT1046", "The rule never uses what the transform changes",
        "The transform '{0}' changes the rule's '{1}', which the rule never reads, so nothing would change; use it in 'update'.");

    public static readonly DiagnosticDescriptor LetHidesDirection = DiagnosticDescriptor.Error(
        "OPT1047", "A transform's direction leaves the rule's out",
        "In a transform '{0}' is what becomes of the rule's; write it with 'inherited', or choose another name for an expression of the transform's own.");

    public static readonly DiagnosticDescriptor UnknownUse = DiagnosticDescriptor.Error(
        "OPT1048", "Unknown optimizer", "There is no optimizer '{0}' to use.{1}");

    public static readonly DiagnosticDescriptor UseUnfit = DiagnosticDescriptor.Error(
        "OPT1049", "Rule cannot be used in another", "'{0}' cannot be used in another rule: {1}.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownBase, ExtendsCycle, WrongKindOfBase, NothingToRemove, NothingInherited, InheritedProblem, BrokenBase, UnknownTransform, UnknownArgument,
        TransformTwice, UpdateWithoutInherited, PointWithoutInherited, NothingToWrap, WrappedNeverUsed, LetHidesDirection,
        UnknownUse, UseUnfit,
    ];
}
