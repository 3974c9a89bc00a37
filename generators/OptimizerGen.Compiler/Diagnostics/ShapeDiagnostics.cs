namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with the shapes and the ranges of values, and with how many of something there are.</summary>
public static class ShapeDiagnostics
{
    public static readonly DiagnosticDescriptor NeedsElements = DiagnosticDescriptor.Error(
        "OPT2001", "Elements needed", "'{0}' reduces one value for each element to a number, but '{1}' is a number already.");

    public static readonly DiagnosticDescriptor NeedsNumber = DiagnosticDescriptor.Error(
        "OPT2002", "Number needed", "{0} must be one number for the step, but this is {1}; {2}.");

    public static readonly DiagnosticDescriptor DefaultOutsideRange = DiagnosticDescriptor.Error(
        "OPT2005", "Default outside its range", "The default {0} of '{1}' is outside its range {2}.");

    public static readonly DiagnosticDescriptor DefaultWrongType = DiagnosticDescriptor.Error(
        "OPT2006", "Default of another type", "The default {0} of '{1}' is not {2}.");

    public static readonly DiagnosticDescriptor TooMany = DiagnosticDescriptor.Error(
        "OPT2007", "Too many", "A rule can have {0}, but '{1}' is one more.");

    public static readonly DiagnosticDescriptor StorageOfNumber = DiagnosticDescriptor.Error(
        "OPT2008", "Storage of a number", "'{0}' is one number, and numbers are always kept in double; remove 'storage'.");

    public static readonly DiagnosticDescriptor ScopeOfNoReduction = DiagnosticDescriptor.Error(
        "OPT2020", "Scope of a function that reduces nothing", "'{0}' reduces nothing, so '{1}' says nothing about it; leave it out.");

    public static readonly DiagnosticDescriptor ModelNotHere = DiagnosticDescriptor.Error(
        "OPT2021", "No model here", "'{0}' goes over all tensors, but {1} is worked out for one tensor by itself; keep the number in a state that 'update' assigns.");

    public static readonly DiagnosticDescriptor BlockLength = DiagnosticDescriptor.Error(
        "OPT2022", "Length of a block", "'{0}' does not say how long a block is: write a whole number from 1 to {1} in parentheses, as in 'per block(64)'.");

    public static readonly DiagnosticDescriptor OtherBlockLength = DiagnosticDescriptor.Error(
        "OPT2023", "Blocks of two lengths", "'{0}' cuts the tensors otherwise than the blocks of {1} elements that the rule has already; use one length.");

    public static readonly DiagnosticDescriptor ShapesDoNotMeet = DiagnosticDescriptor.Error(
        "OPT2024", "Shapes that do not meet", "'{0}' joins {1} and {2}, which lie across each other; meet each with a value for each element first, as in grad / r / b.");

    public static readonly DiagnosticDescriptor StateOfTwoShapes = DiagnosticDescriptor.Error(
        "OPT2025", "A state of two shapes", "'{0}' is given {1} at one place and {2} at another; keep two states.");

    public static readonly DiagnosticDescriptor NothingToReduce = DiagnosticDescriptor.Error(
        "OPT2026", "Nothing to reduce there", "'{0}' with '{1}' reduces a value for each element, but '{2}' is {3}.");

    public static readonly DiagnosticDescriptor StorageOfLines = DiagnosticDescriptor.Error(
        "OPT2027", "Storage of rows", "'{0}' is {1}, which is always kept in full; remove 'storage'.");

    public static readonly DiagnosticDescriptor DrawNotHere = DiagnosticDescriptor.Error(
        "OPT2028", "Random values outside a step", "'{0}' draws anew at each step, but {1} belongs to no step; draw in 'gradient', 'moments' or 'update', and keep what is drawn in a state.");

    public static readonly DiagnosticDescriptor ShapesDiffer = DiagnosticDescriptor.Error(
        "OPT2030", "Shapes differ", "'{0}' is {1}, but '{2}' is {3}; element by element only numbers go with a matrix of another shape.");

    public static readonly DiagnosticDescriptor MatrixNeeded = DiagnosticDescriptor.Error(
        "OPT2031", "Matrix needed", "'{0}' needs {1}, but this is {2}.");

    public static readonly DiagnosticDescriptor MatrixNotKept = DiagnosticDescriptor.Error(
        "OPT2032", "Matrix in a place for elements", "{0} has one number or a value for each element, but this is {1}.");

    public static readonly DiagnosticDescriptor JoinOfTwoShapes = DiagnosticDescriptor.Error(
        "OPT2033", "A value of two shapes", "'{0}' is {1} where the condition of 'if' holds and {2} where it does not; read it within each branch only, or make it of one shape there.");

    public static readonly DiagnosticDescriptor CountOfRounds = DiagnosticDescriptor.Error(
        "OPT2034", "Number of rounds", "'{0}' cannot be the number of rounds: {1}.");

    public static readonly DiagnosticDescriptor WhenOfNoMatrix = DiagnosticDescriptor.Error(
        "OPT2035", "Condition of a state that is no matrix", "'{0}' is {1}, for which memory is taken in any case; 'when' is for matrices of rows × rows and the like, so remove it.");

    public static readonly DiagnosticDescriptor MatrixReadElsewhere = DiagnosticDescriptor.Error(
        "OPT2036", "Matrix read where it is not kept", "'{0}' is kept only when {1}, but {2} reads it elsewhere too; put what reads it into where({1}, …, …).");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NeedsElements, NeedsNumber, DefaultOutsideRange, DefaultWrongType, TooMany, StorageOfNumber,
        ScopeOfNoReduction, ModelNotHere, BlockLength, OtherBlockLength, ShapesDoNotMeet, StateOfTwoShapes, NothingToReduce, StorageOfLines,
        DrawNotHere, ShapesDiffer, MatrixNeeded, MatrixNotKept, JoinOfTwoShapes, CountOfRounds, WhenOfNoMatrix, MatrixReadElsewhere,
    ];
}
