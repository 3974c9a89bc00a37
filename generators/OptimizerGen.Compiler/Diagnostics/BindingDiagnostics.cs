namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with names and with what statements do.</summary>
public static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = DiagnosticDescriptor.Error(
        "OPT1001", "Unknown name", "'{0}' is not known here.{1}");

    public static readonly DiagnosticDescriptor NameNotHere = DiagnosticDescriptor.Error(
        "OPT1002", "Name not available here", "'{0}' cannot be used in {1}: {2}.");

    public static readonly DiagnosticDescriptor UnknownFunction = DiagnosticDescriptor.Error(
        "OPT1003", "Unknown function", "There is no function '{0}'.{1}");

    public static readonly DiagnosticDescriptor WrongArgumentCount = DiagnosticDescriptor.Error(
        "OPT1004", "Wrong number of arguments", "'{0}' takes {1}, but {2} given.");

    public static readonly DiagnosticDescriptor ReservedName = DiagnosticDescriptor.Error(
        "OPT1006", "Reserved name", "'{0}' is a word of the language and cannot name {1}; choose another name, such as '{0}_value'.");

    public static readonly DiagnosticDescriptor NotAnIdentifier = DiagnosticDescriptor.Error(
        "OPT1007", "Not an identifier", "'{0}' cannot name {1}: a name is lower-case letters and digits, begins with a letter, and has single '_' between words, as in 'weight_decay'.");

    public static readonly DiagnosticDescriptor DuplicateName = DiagnosticDescriptor.Error(
        "OPT1008", "Name used twice", "'{0}' is already the name of {1}; give {2} another name.");

    public static readonly DiagnosticDescriptor MemberClash = DiagnosticDescriptor.Error(
        "OPT1009", "Member name clash", "'{0}' becomes the C# member '{1}', which is {2}; choose another name.");

    public static readonly DiagnosticDescriptor DefaultCycle = DiagnosticDescriptor.Error(
        "OPT1017", "Defaults depend on each other in a circle", "The default of '{0}' depends on itself: {1}; give one of them a number.");

    public static readonly DiagnosticDescriptor LetCycle = DiagnosticDescriptor.Error(
        "OPT1018", "Expressions depend on each other in a circle", "'{0}' is defined by itself: {1}.");

    public static readonly DiagnosticDescriptor LetReadsTarget = DiagnosticDescriptor.Error(
        "OPT1019", "Expression reads what the statement assigns", "'{0}' reads '{1}', which this statement assigns, so its value would be unclear; first keep it under a name of its own: 'x = {0}', then use x.");

    public static readonly DiagnosticDescriptor CannotAssign = DiagnosticDescriptor.Error(
        "OPT1020", "Not assignable", "'{0}' is {1} and cannot be assigned; {2}.");

    public static readonly DiagnosticDescriptor PreviousNeedsState = DiagnosticDescriptor.Error(
        "OPT1021", "No previous value", "previous({0}) is not known: {1}.");

    public static readonly DiagnosticDescriptor ReadBeforeAssigned = DiagnosticDescriptor.Error(
        "OPT1022", "Compound assignment to a new name", "'{0}' has no value yet that '{1}' could change; assign it with '=' first.{2}");

    public static readonly DiagnosticDescriptor NoUpdate = DiagnosticDescriptor.Error(
        "OPT1023", "No update", "'{0}' has no update: write how it moves the parameters, as in 'update: theta -= learning_rate * grad'.");

    public static readonly DiagnosticDescriptor ThetaNotAssigned = DiagnosticDescriptor.Error(
        "OPT1024", "The parameters never move", "No statement of 'update' assigns theta; end with one such as 'theta -= learning_rate * direction'.");

    public static readonly DiagnosticDescriptor MomentNeeds = DiagnosticDescriptor.Error(
        "OPT1026", "Incomplete moment", "The moment '{0}' needs '{1}', as in '{0}: {{ of: grad, decay: beta1 }}'.");

    public static readonly DiagnosticDescriptor GradientNotAssigned = DiagnosticDescriptor.Error(
        "OPT1030", "The gradient is never assigned", "'gradient' must end with what the rule takes as its gradient: an expression, or statements that assign grad.");

    public static readonly DiagnosticDescriptor TypeNameTaken = DiagnosticDescriptor.Error(
        "OPT1031", "Type name is taken", "'{0}' cannot name a class: {1}; choose another name, such as '{0}Rule'.");

    public static readonly DiagnosticDescriptor RoundingOfFull = DiagnosticDescriptor.Error(
        "OPT1032", "Rounding of a state kept in full", "'{0}' is kept in full, so nothing is rounded when it is stored; add 'storage: bfloat16', or remove 'rounding'.");

    public static readonly DiagnosticDescriptor NamesTooDeep = DiagnosticDescriptor.Error(
        "OPT1033", "Names nested too deep", "'{0}' goes {1} levels deep with all that it names; keep a part of it in a temporary.");

    public static readonly DiagnosticDescriptor PartlyAssigned = DiagnosticDescriptor.Error(
        "OPT1053", "Value only under a condition", "'{0}' may have no value here: it is assigned only under a condition, or in a loop that may have no round; assign it before that, or under 'else' too.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownName, NameNotHere, UnknownFunction, WrongArgumentCount, ReservedName, NotAnIdentifier, DuplicateName,
        MemberClash, DefaultCycle, LetCycle, LetReadsTarget, CannotAssign, PreviousNeedsState, ReadBeforeAssigned, NoUpdate,
        ThetaNotAssigned, MomentNeeds, GradientNotAssigned, TypeNameTaken, RoundingOfFull, NamesTooDeep, PartlyAssigned,
    ];
}
