namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with the text of expressions and statements.</summary>
public static class ExpressionDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyExpression = DiagnosticDescriptor.Error("OPT0201",
        "An expression is empty", "An expression is expected here, but there is none.");

    public static readonly DiagnosticDescriptor UnknownCharacter = DiagnosticDescriptor.Error("OPT0202",
        "A character has no meaning in an expression", "The character '{0}' has no meaning in an expression; remove it.");

    public static readonly DiagnosticDescriptor ForeignSign = DiagnosticDescriptor.Error("OPT0203",
        "A sign is not the language's", "'{0}' has no meaning in an expression; write {1}.");

    public static readonly DiagnosticDescriptor MalformedNumber = DiagnosticDescriptor.Error("OPT0204",
        "A number is malformed",
        "'{0}' is not a number; write numbers like 1, 0.5 or 1e-3, and '*' between the factors of a product.");

    public static readonly DiagnosticDescriptor NumberTooLarge = DiagnosticDescriptor.Error("OPT0205",
        "A number is too large", "{0} is larger than any number of double precision; write 'inf' for infinity.");

    public static readonly DiagnosticDescriptor UnknownSuperscript = DiagnosticDescriptor.Error("OPT0206",
        "A raised character is not understood", "'{0}' is not understood; only ² and ³ are, so write '^' and the exponent.");

    public static readonly DiagnosticDescriptor RootOfSuperscript = DiagnosticDescriptor.Error("OPT0207",
        "A root of a power can be read in two ways", "This can be read in two ways; write √(x²) or (√x)².");

    public static readonly DiagnosticDescriptor PowerOfSuperscript = DiagnosticDescriptor.Error("OPT0208",
        "A power of a power can be read in two ways", "This can be read in two ways; put parentheses around the inner power.");

    public static readonly DiagnosticDescriptor ValueExpected = DiagnosticDescriptor.Error("OPT0209",
        "A value is missing", "A number, a name or a parenthesis is expected here, but {0} follows.");

    public static readonly DiagnosticDescriptor OperatorMissing = DiagnosticDescriptor.Error("OPT0210",
        "An operator is missing", "An operator is expected before {0}; write '*' for a product.");

    public static readonly DiagnosticDescriptor OperatorExpected = DiagnosticDescriptor.Error("OPT0211",
        "Something follows a complete expression", "The expression is complete before {0}; an operator or the end is expected here.");

    public static readonly DiagnosticDescriptor NeverClosed = DiagnosticDescriptor.Error("OPT0212",
        "A parenthesis is never closed", "This '{0}' is never closed.");

    public static readonly DiagnosticDescriptor NeverOpened = DiagnosticDescriptor.Error("OPT0213",
        "A parenthesis was never opened", "There is no '{0}' for this '{1}'.");

    public static readonly DiagnosticDescriptor ClosingExpected = DiagnosticDescriptor.Error("OPT0214",
        "A parenthesis is not closed in time", "Here {0} is expected, but {1} follows.");

    public static readonly DiagnosticDescriptor ChainedComparison = DiagnosticDescriptor.Error("OPT0215",
        "Comparisons are chained", "Comparisons cannot be chained; write 'a < b and b < c'.");

    public static readonly DiagnosticDescriptor AssignmentInExpression = DiagnosticDescriptor.Error("OPT0216",
        "An assignment inside an expression", "'{0}' assigns and cannot stand inside an expression; write '==' to compare, or name a part under 'let'.");

    public static readonly DiagnosticDescriptor CompoundAssignmentInExpression = DiagnosticDescriptor.Error("OPT0217",
        "A compound assignment inside an expression", "'{0}' assigns and cannot stand inside an expression; write it as a statement of its own.");

    public static readonly DiagnosticDescriptor NotNeedsParentheses = DiagnosticDescriptor.Error("OPT0218",
        "'not' needs parentheses", "'not' binds looser than the operator before it; write '(not x)'.");

    public static readonly DiagnosticDescriptor UnaryPlus = DiagnosticDescriptor.Error("OPT0219",
        "A plus sign before a value", "A value has no '+' before it; leave it out.");

    public static readonly DiagnosticDescriptor UnknownScope = DiagnosticDescriptor.Error("OPT0220",
        "A reduction's scope is unknown", "'per {0}' is not known; write 'per model', 'per row', 'per column' or 'per block(64)'.");

    public static readonly DiagnosticDescriptor ScopeNotLast = DiagnosticDescriptor.Error("OPT0221",
        "A reduction's scope is not the last argument", "'{0}' must be the last argument.");

    public static readonly DiagnosticDescriptor ExpressionTooDeep = DiagnosticDescriptor.Error("OPT0222",
        "An expression is too deep", "The expression nests or goes on more than 200 levels deep; name parts of it under 'let'.");

    public static readonly DiagnosticDescriptor StatementExpected = DiagnosticDescriptor.Error("OPT0223",
        "A statement is missing", "A statement such as 'theta -= learning_rate * grad' or the word 'inherited' is expected here, but {0} follows.");

    public static readonly DiagnosticDescriptor AssignmentExpected = DiagnosticDescriptor.Error("OPT0224",
        "A statement does not assign", "A statement assigns: write '=', '+=', '-=', '*=' or '/=' after '{0}' instead of {1}.");

    public static readonly DiagnosticDescriptor LineEndsTooSoon = DiagnosticDescriptor.Error("OPT0225",
        "A line ends too soon", "A value is expected at the end of this line; put parentheses around what goes on in the next one.");

    public static readonly DiagnosticDescriptor NumberTooSmall = DiagnosticDescriptor.Error("OPT0226",
        "A number is too small", "{0} is nearer to 0 than any number of double precision and would become 0; write 0, or a larger number.");

    public static readonly DiagnosticDescriptor DecimalComma = DiagnosticDescriptor.Error("OPT0227",
        "A decimal comma", "A number has a decimal point: write {0}.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        EmptyExpression, UnknownCharacter, ForeignSign, MalformedNumber, NumberTooLarge, UnknownSuperscript,
        RootOfSuperscript, PowerOfSuperscript, ValueExpected, OperatorMissing, OperatorExpected, NeverClosed, NeverOpened,
        ClosingExpected, ChainedComparison, AssignmentInExpression, CompoundAssignmentInExpression, NotNeedsParentheses,
        UnaryPlus, UnknownScope, ScopeNotLast, ExpressionTooDeep, StatementExpected, AssignmentExpected, LineEndsTooSoon,
        NumberTooSmall, DecimalComma,
    ];
}
