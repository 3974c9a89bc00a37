namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>Names, shapes and advice: what binding finds.</summary>
public static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticDescriptor UnknownName = Error(
        "OPT1001", "Unknown name", "'{0}' is not known here.{1}");

    public static readonly DiagnosticDescriptor NameNotHere = Error(
        "OPT1002", "Name not available here", "'{0}' cannot be used in {1}: {2}.");

    public static readonly DiagnosticDescriptor UnknownFunction = Error(
        "OPT1003", "Unknown function", "There is no function '{0}'.{1}");

    public static readonly DiagnosticDescriptor WrongArgumentCount = Error(
        "OPT1004", "Wrong number of arguments", "'{0}' takes {1}, but {2} given.");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "OPT1006", "Reserved name", "'{0}' is a word of the language and cannot name {1}; choose another name, such as '{0}_value'.");

    public static readonly DiagnosticDescriptor NotAnIdentifier = Error(
        "OPT1007", "Not an identifier", "'{0}' cannot name {1}: a name is lower-case letters and digits, begins with a letter, and has single '_' between words, as in 'weight_decay'.");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "OPT1008", "Name used twice", "'{0}' is already the name of {1}; give {2} another name.");

    public static readonly DiagnosticDescriptor MemberClash = Error(
        "OPT1009", "Member name clash", "'{0}' becomes the C# member '{1}', which is {2}; choose another name.");

    public static readonly DiagnosticDescriptor UnknownBase = Error(
        "OPT1010", "Unknown spec", "There is no spec '{0}' to extend.{1}");

    public static readonly DiagnosticDescriptor ExtendsCycle = Error(
        "OPT1011", "Specs extend each other in a circle", "'{0}' extends itself: {1}; one of them must stand on its own.");

    public static readonly DiagnosticDescriptor WrongKindOfBase = Error(
        "OPT1012", "Wrong kind of spec", "'{0}' is {1}, but {2} is needed here.");

    public static readonly DiagnosticDescriptor NothingToRemove = Error(
        "OPT1013", "Nothing to remove", "'{0}: none' removes {1} that the spec extended here does not have.{2}");

    public static readonly DiagnosticDescriptor NothingInherited = Error(
        "OPT1014", "Nothing to inherit", "'inherited' stands for {0} of the spec that this one extends, but {1}.");

    public static readonly DiagnosticDescriptor InheritedProblem = Error(
        "OPT1015", "Inherited line does not work here", "What is inherited from '{0}' does not work in '{1}': {2}");

    public static readonly DiagnosticDescriptor BrokenBase = Error(
        "OPT1016", "The spec named here has errors", "'{0}' cannot be used until its own errors are mended.");

    public static readonly DiagnosticDescriptor DefaultCycle = Error(
        "OPT1017", "Defaults depend on each other in a circle", "The default of '{0}' depends on itself: {1}; give one of them a number.");

    public static readonly DiagnosticDescriptor LetCycle = Error(
        "OPT1018", "Expressions depend on each other in a circle", "'{0}' is defined by itself: {1}.");

    public static readonly DiagnosticDescriptor LetReadsTarget = Error(
        "OPT1019", "Expression reads what the statement assigns", "'{0}' reads '{1}', which this statement assigns, so its value would be unclear; first keep it under a name of its own: 'x = {0}', then use x.");

    public static readonly DiagnosticDescriptor CannotAssign = Error(
        "OPT1020", "Not assignable", "'{0}' is {1} and cannot be assigned; {2}.");

    public static readonly DiagnosticDescriptor PreviousNeedsState = Error(
        "OPT1021", "No previous value", "previous({0}) is not known: {1}.");

    public static readonly DiagnosticDescriptor ReadBeforeAssigned = Error(
        "OPT1022", "Compound assignment to a new name", "'{0}' has no value yet that '{1}' could change; assign it with '=' first.{2}");

    public static readonly DiagnosticDescriptor NoUpdate = Error(
        "OPT1023", "No update", "'{0}' has no update: write how it moves the parameters, as in 'update: theta -= learning_rate * grad'.");

    public static readonly DiagnosticDescriptor ThetaNotAssigned = Error(
        "OPT1024", "The parameters never move", "No statement of 'update' assigns theta; end with one such as 'theta -= learning_rate * direction'.");

    public static readonly DiagnosticDescriptor NoValue = Error(
        "OPT1025", "No value", "The schedule '{0}' has no value: write one, as in 'value: initial / (1 + decay * epoch)'.");

    public static readonly DiagnosticDescriptor MomentNeeds = Error(
        "OPT1026", "Incomplete moment", "The moment '{0}' needs '{1}', as in '{0}: {{ of: grad, decay: beta1 }}'.");

    public static readonly DiagnosticDescriptor UnknownSchedule = Error(
        "OPT1027", "Unknown schedule", "There is no schedule '{0}'.{1}");

    public static readonly DiagnosticDescriptor ScheduleArgument = Error(
        "OPT1028", "Wrong argument of a schedule", "{0}");

    public static readonly DiagnosticDescriptor SchedulesCycle = Error(
        "OPT1029", "Schedules call each other in a circle", "The schedule '{0}' calls itself: {1}.");

    public static readonly DiagnosticDescriptor GradientNotAssigned = Error(
        "OPT1030", "The gradient is never assigned", "'gradient' must end with what the rule takes as its gradient: an expression, or statements that assign grad.");

    public static readonly DiagnosticDescriptor TypeNameTaken = Error(
        "OPT1031", "Type name is taken", "'{0}' cannot name a class: {1}; choose another name, such as '{0}Rule'.");

    public static readonly DiagnosticDescriptor RoundingOfFull = Error(
        "OPT1032", "Rounding of a state kept in full", "'{0}' is kept in full, so nothing is rounded when it is stored; add 'storage: bfloat16', or remove 'rounding'.");

    public static readonly DiagnosticDescriptor NamesTooDeep = Error(
        "OPT1033", "Names nested too deep", "'{0}' goes {1} levels deep with all that it names; keep a part of it in a temporary.");

    public static readonly DiagnosticDescriptor NeedsElements = Error(
        "OPT2001", "Elements needed", "'{0}' reduces one value for each element to a number, but '{1}' is a number already.");

    public static readonly DiagnosticDescriptor NeedsNumber = Error(
        "OPT2002", "Number needed", "{0} must be one number for the step, but this has a value for each element; {1}.");

    public static readonly DiagnosticDescriptor NotOnElementsYet = Error(
        "OPT2003", "Function of elements not supported yet", "'{0}' works on numbers; on a value for each element it is not supported yet.{1}");

    public static readonly DiagnosticDescriptor DefaultOutsideRange = Error(
        "OPT2005", "Default outside its range", "The default {0} of '{1}' is outside its range {2}.");

    public static readonly DiagnosticDescriptor DefaultWrongType = Error(
        "OPT2006", "Default of another type", "The default {0} of '{1}' is not {2}.");

    public static readonly DiagnosticDescriptor TooMany = Error(
        "OPT2007", "Too many", "A rule can have {0}, but '{1}' is one more.");

    public static readonly DiagnosticDescriptor StorageOfNumber = Error(
        "OPT2008", "Storage of a number", "'{0}' is one number, and numbers are always kept in double; remove 'storage'.");

    public static readonly DiagnosticDescriptor StateNeverRead = Warning(
        "OPT3001", "State never read", "The state '{0}' is never read; remove it, or use it.");

    public static readonly DiagnosticDescriptor StateNeverWritten = Warning(
        "OPT3002", "State never written", "The state '{0}' never changes; assign it in 'update', or make it a hyperparameter.");

    public static readonly DiagnosticDescriptor HyperparameterNeverUsed = Warning(
        "OPT3003", "Hyperparameter never used", "The hyperparameter '{0}' is never used; remove it, or use it in the rule.");

    public static readonly DiagnosticDescriptor InputNeverUsed = Warning(
        "OPT3004", "Input never used", "The input '{0}' is never used; remove it, or use it in the rule.");

    private static readonly DiagnosticDescriptor[] s_binding =
    [
        UnknownName, NameNotHere, UnknownFunction, WrongArgumentCount, ReservedName, NotAnIdentifier,
        DuplicateName, MemberClash, UnknownBase, ExtendsCycle, WrongKindOfBase, NothingToRemove, NothingInherited,
        InheritedProblem, BrokenBase, DefaultCycle, LetCycle, LetReadsTarget, CannotAssign, PreviousNeedsState,
        ReadBeforeAssigned, NoUpdate, ThetaNotAssigned, NoValue, MomentNeeds, UnknownSchedule, ScheduleArgument,
        SchedulesCycle, GradientNotAssigned, TypeNameTaken, RoundingOfFull, NamesTooDeep, NeedsElements, NeedsNumber, NotOnElementsYet,
        DefaultOutsideRange, DefaultWrongType, TooMany, StorageOfNumber, StateNeverRead, StateNeverWritten,
        HyperparameterNeverUsed, InputNeverUsed,
    ];
}
