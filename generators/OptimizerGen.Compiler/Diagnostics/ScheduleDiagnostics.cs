namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with schedules and their calls.</summary>
public static class ScheduleDiagnostics
{
    public static readonly DiagnosticDescriptor NoValue = DiagnosticDescriptor.Error(
        "OPT1025", "No value", "The schedule '{0}' has no value: write one, as in 'value: initial / (1 + decay * epoch)'.");

    public static readonly DiagnosticDescriptor UnknownSchedule = DiagnosticDescriptor.Error(
        "OPT1027", "Unknown schedule", "There is no schedule '{0}'.{1}");

    public static readonly DiagnosticDescriptor ArgumentOutsideRange = DiagnosticDescriptor.Error(
        "OPT1028", "Argument outside its range or type", "The {0} of '{1}' must be {2}, but {3} is not.");

    public static readonly DiagnosticDescriptor SchedulesCycle = DiagnosticDescriptor.Error(
        "OPT1029", "Schedules call each other in a circle", "The schedule '{0}' calls itself: {1}.");

    public static readonly DiagnosticDescriptor ArgumentWithoutName = DiagnosticDescriptor.Error(
        "OPT1034", "Argument without a name", "Write the arguments of '{0}' with their names, as in {1}.");

    public static readonly DiagnosticDescriptor UnknownArgument = DiagnosticDescriptor.Error(
        "OPT1035", "Unknown argument", "'{0}' has no hyperparameter '{1}'.{2}");

    public static readonly DiagnosticDescriptor ArgumentGivenTwice = DiagnosticDescriptor.Error(
        "OPT1036", "Argument given twice", "'{0}' of '{1}' is given twice; keep one of the two.");

    public static readonly DiagnosticDescriptor StepAndNumberGiven = DiagnosticDescriptor.Error(
        "OPT1037", "Both t and step given", "'step' is t − 1, and '{0}' is given both; keep one of the two.");

    public static readonly DiagnosticDescriptor ArgumentMissing = DiagnosticDescriptor.Error(
        "OPT1038", "Argument missing", "'{0}' needs a value for '{1}', as in {2}.");

    public static readonly DiagnosticDescriptor DefaultOfCalleeCycle = DiagnosticDescriptor.Error(
        "OPT1039", "Default of a called schedule depends on itself",
        "The default of '{0}' of '{1}' depends on itself; give it a value, as in {1}({0} = …).");

    public static readonly DiagnosticDescriptor MemoryIncomplete = DiagnosticDescriptor.Error(
        "OPT1050", "Memory without one of its parts",
        "The schedule '{0}' has {1} but no {2}: a memory takes all three, as in 'inputs: {{ loss: scalar }}', 'state: {{ best: inf }}' and 'update: best = min(best, loss)'.");

    public static readonly DiagnosticDescriptor InputOfElements = DiagnosticDescriptor.Error(
        "OPT1051", "A schedule's input is no number", "A schedule knows numbers only, so its input '{0}' is 'scalar'.");

    public static readonly DiagnosticDescriptor MemoryCalled = DiagnosticDescriptor.Error(
        "OPT1052", "Schedule with a memory called",
        "'{0}' has a memory, which each call would share: it cannot be called in a spec, but an optimizer's user can lay it on a hyperparameter.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NoValue, UnknownSchedule, ArgumentOutsideRange, SchedulesCycle, ArgumentWithoutName, UnknownArgument, ArgumentGivenTwice,
        StepAndNumberGiven, ArgumentMissing, DefaultOfCalleeCycle, MemoryIncomplete, InputOfElements, MemoryCalled,
    ];
}
