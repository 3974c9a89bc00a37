namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with lists: hyperparameters that are several numbers, and states of which there are several.</summary>
public static class ListDiagnostics
{
    public static readonly DiagnosticDescriptor Empty = DiagnosticDescriptor.Error(
        "OPT2050", "A list without numbers", "The list '{0}' has no numbers; write at least one, as in [0, 0.9].");

    public static readonly DiagnosticDescriptor Ragged = DiagnosticDescriptor.Error(
        "OPT2051", "A ragged list", "'{0}' is a list of numbers, or of lists of equally many numbers, as in [[1, 2], [3, 4]]; this does not fit the first of them.");

    public static readonly DiagnosticDescriptor WrongType = DiagnosticDescriptor.Error(
        "OPT2052", "Type of a list", "The default makes '{0}' a list, whose numbers are real; remove 'type'.");

    public static readonly DiagnosticDescriptor DefaultMissing = DiagnosticDescriptor.Error(
        "OPT2053", "A list without a default", "'{0}' is a list, so its default is one, as in [0, 0.9]: that says how many numbers it has.");

    public static readonly DiagnosticDescriptor ListInExpression = DiagnosticDescriptor.Error(
        "OPT2054", "A list in the place of a number", "'{0}' is {1}; write {2}.");

    public static readonly DiagnosticDescriptor NoList = DiagnosticDescriptor.Error(
        "OPT2055", "Parts of what has none", "'{0}' has no parts to be picked with [ ]: only a list and states with 'count' have.");

    public static readonly DiagnosticDescriptor WrongIndices = DiagnosticDescriptor.Error(
        "OPT2056", "Wrong number of indices", "'{0}' is {1}, and {2}; write {3}.");

    public static readonly DiagnosticDescriptor StateCount = DiagnosticDescriptor.Error(
        "OPT2057", "How many states there are", "'count' says how many states '{0}' is: write a whole number from 1 to {1}, or the size of a list of this spec, as in size(momenta).");

    public static readonly DiagnosticDescriptor ListNotHere = DiagnosticDescriptor.Error(
        "OPT2058", "A list where none can be", "A list stands as the default of a hyperparameter or as what a schedule is given, and nowhere else.");

    public static readonly DiagnosticDescriptor SizesDiffer = DiagnosticDescriptor.Error(
        "OPT2059", "Lists of two sizes", "'{0}' goes over '{1}' with {2} numbers and over '{3}' with {4}; lists that are reduced together have equally many.");

    public static readonly DiagnosticDescriptor ListScheduled = DiagnosticDescriptor.Error(
        "OPT2060", "A schedule of a list", "'{0}' is a list, and a schedule gives one number; put it in force from C#, for one number of the list: Schedules.{1}[0].");

    public static readonly DiagnosticDescriptor ArgumentNoList = DiagnosticDescriptor.Error(
        "OPT2061", "Argument that should be a list", "'{0}' of {1} is a list; give it one, as in {0} = [10, 20].");

    public static readonly DiagnosticDescriptor ArgumentList = DiagnosticDescriptor.Error(
        "OPT2062", "Argument that should be a number", "'{0}' of {1} is one number; a list cannot stand for it.");

    public static readonly DiagnosticDescriptor ListOfSchedule = DiagnosticDescriptor.Error(
        "OPT2063", "Default of a schedule's list", "The list '{0}' of a schedule has any length, so its default is made of numbers that are written out; this is none.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Empty, Ragged, WrongType, DefaultMissing, ListInExpression, NoList, WrongIndices, StateCount, ListNotHere, SizesDiffer, ListScheduled,
        ArgumentNoList, ArgumentList, ListOfSchedule,
    ];
}
