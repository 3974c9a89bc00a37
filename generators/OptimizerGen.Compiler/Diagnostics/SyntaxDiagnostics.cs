namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with keys and sections.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor KindMissing = DiagnosticDescriptor.Error("OPT0101",
        "A spec does not say what it declares", "The spec does not say what it declares; begin it with 'optimizer: Name', 'schedule: Name' or 'transform: Name'.");

    public static readonly DiagnosticDescriptor KindMisspelled = DiagnosticDescriptor.Error("OPT0102",
        "The key of a spec's kind is misspelled", "A spec begins with 'optimizer: Name', 'schedule: Name' or 'transform: Name'; did you mean '{1}' instead of '{0}'?");

    public static readonly DiagnosticDescriptor SeveralKinds = DiagnosticDescriptor.Error("OPT0103",
        "A spec declares two things", "A file declares one spec, and this one says both '{0}' and '{1}'; move one of them to a file of its own.");

    public static readonly DiagnosticDescriptor TypeNameIsNotPascalCase = DiagnosticDescriptor.Error("OPT0104",
        "A type's name is not in PascalCase", "'{0}' cannot name a class; {1}.");

    public static readonly DiagnosticDescriptor UnknownKey = DiagnosticDescriptor.Error("OPT0105",
        "A key is unknown", "{1} has no key '{0}'; {2}");

    public static readonly DiagnosticDescriptor KeyOfOtherKind = DiagnosticDescriptor.Error("OPT0106",
        "A key belongs to another kind of spec", "'{0}' is a key of {1}, and this is {2}; remove it.");

    public static readonly DiagnosticDescriptor ValueMissing = DiagnosticDescriptor.Error("OPT0107",
        "A key has no value", "Nothing stands behind '{0}'; write its value after the colon, or '{{}}' for a map without entries.");

    public static readonly DiagnosticDescriptor WrongNode = DiagnosticDescriptor.Error("OPT0108",
        "A value has the wrong form", "'{0}' takes {1}, not {2}.");

    public static readonly DiagnosticDescriptor UnknownWord = DiagnosticDescriptor.Error("OPT0109",
        "A word is unknown", "'{0}' is not {1}; {2}");

    public static readonly DiagnosticDescriptor NotSupportedYet = DiagnosticDescriptor.Error("OPT0110",
        "Something is not supported yet", "{0} is not supported yet.");

    public static readonly DiagnosticDescriptor NameIsNoIdentifier = DiagnosticDescriptor.Error("OPT0111",
        "A name is no identifier", "'{0}' cannot be a name; write letters, digits and '_', and begin with a letter.");

    public static readonly DiagnosticDescriptor NamespaceIsMalformed = DiagnosticDescriptor.Error("OPT0112",
        "A namespace is malformed", "'{0}' is no namespace{1}; write names joined by dots, like 'Company.Optimizers'.");

    public static readonly DiagnosticDescriptor RangeMalformed = DiagnosticDescriptor.Error("OPT0113",
        "A range is malformed", "'{0}' is no range; write two numbers between brackets, like \"[0, inf)\" or \"(0, 1]\".");

    public static readonly DiagnosticDescriptor RangeEmpty = DiagnosticDescriptor.Error("OPT0114",
        "A range is empty", "No number lies in {0}; write the smaller end first.");

    public static readonly DiagnosticDescriptor ItemIsNoText = DiagnosticDescriptor.Error("OPT0115",
        "An item of a list is no text", "The items of '{0}' are texts; quote one that contains ': '.");

    public static readonly DiagnosticDescriptor ItemIsNoStatement = DiagnosticDescriptor.Error("OPT0116",
        "An item of a list is no statement", "The items of '{0}' are statements such as 'theta -= learning_rate * grad'.");

    public static readonly DiagnosticDescriptor ExpressionStyle = DiagnosticDescriptor.Error("OPT0117",
        "An expression is quoted the wrong way", "An expression stands without quotes, in single quotes or in a '|' block; {0}.");

    public static readonly DiagnosticDescriptor QuoteInExpression = DiagnosticDescriptor.Error("OPT0118",
        "A quote inside an expression", "An expression has no quotes inside; remove the doubled ''.");

    public static readonly DiagnosticDescriptor LinesRunTogether = DiagnosticDescriptor.Error("OPT0119",
        "YAML joins two lines",
        "YAML joins this line to the one before it; for several statements write a list or a '|' block, for one long expression put it in single quotes.");

    public static readonly DiagnosticDescriptor NoScheduleCall = DiagnosticDescriptor.Error("OPT0120",
        "A schedule is missing", "The name of a schedule is expected here, with its arguments if it has any, like 'Cosine(period = 100)'.");

    public static readonly DiagnosticDescriptor ItemIsNoTransform = DiagnosticDescriptor.Error("OPT0121",
        "An item of 'with' is no transform",
        "An item of 'with' is the name of a transform, or one name with its arguments in braces, as in '- Lookahead: {{ period: 6 }}'.");

    public static readonly DiagnosticDescriptor LastPointIsNotGrad = DiagnosticDescriptor.Error("OPT0122",
        "The last gradient is not grad",
        "The last entry of 'gradient_at' is the gradient that the rule goes by, and is called 'grad': write '{{ first: theta, grad: theta + rho * first }}'.");

    public static readonly DiagnosticDescriptor PointRemoved = DiagnosticDescriptor.Error("OPT0123",
        "A point cannot be removed",
        "'gradient_at' is replaced whole, so there is nothing to remove with '{0}: none'; leave '{0}' out.");

    public static readonly DiagnosticDescriptor BlockMissing = DiagnosticDescriptor.Error("OPT0124",
        "A statement that holds others is empty", "This '{0}' runs nothing; write its statements behind 'do', as in '{1}'.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        KindMissing, KindMisspelled, SeveralKinds, TypeNameIsNotPascalCase, UnknownKey, KeyOfOtherKind, ValueMissing,
        WrongNode, UnknownWord, NotSupportedYet, NameIsNoIdentifier, NamespaceIsMalformed, RangeMalformed, RangeEmpty,
        ItemIsNoText, ItemIsNoStatement, ExpressionStyle, QuoteInExpression, LinesRunTogether, NoScheduleCall, ItemIsNoTransform,
        LastPointIsNotGrad, PointRemoved, BlockMissing,
    ];
}
