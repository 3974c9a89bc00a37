namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>Every sign of the language, the paper's letters among them, and the signs of other languages with what to write for them.</summary>
internal static class SignTable
{
    /// <summary>The longest sign longest first, so that the first match is the right one.</summary>
    public static readonly (string Text, TokenKind Kind)[] Signs =
    [
        ("==", TokenKind.EqualEqual), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual),
        ("+=", TokenKind.PlusAssign), ("-=", TokenKind.MinusAssign), ("*=", TokenKind.StarAssign), ("/=", TokenKind.SlashAssign),
        ("−=", TokenKind.MinusAssign), ("·=", TokenKind.StarAssign), ("×=", TokenKind.StarAssign),
        ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("−", TokenKind.Minus),
        ("*", TokenKind.Star), ("·", TokenKind.Star), ("⋅", TokenKind.Star), ("×", TokenKind.Star),
        ("/", TokenKind.Slash), ("%", TokenKind.Percent), ("@", TokenKind.At), ("^", TokenKind.Caret),
        ("√", TokenKind.Root), ("(", TokenKind.LeftParenthesis), (")", TokenKind.RightParenthesis),
        ("[", TokenKind.LeftBracket), ("]", TokenKind.RightBracket), (",", TokenKind.Comma),
        ("<", TokenKind.Less), ("≤", TokenKind.LessOrEqual), (">", TokenKind.Greater), ("≥", TokenKind.GreaterOrEqual),
        ("≠", TokenKind.NotEqual), ("=", TokenKind.Assign), ("←", TokenKind.Assign),
    ];

    /// <summary>What people write by habit, and the language's way to say it.</summary>
    public static readonly (string Text, string Remedy)[] ForeignSigns =
    [
        ("&&", "'and'"), ("||", "'or' between conditions, or 'norm(x)' for a norm"), ("**", "'^'"), ("//", "'floor(x / y)'"), ("<>", "'!='"), ("=>", "'>='"), (":=", "'='"),
        ("%=", "'x = x % y'"), ("^=", "'x = x ^ y'"), ("&", "'and'"), ("|", "'abs(x)' for an absolute value or 'or' between conditions"),
        ("!", "'not'"), ("~", "'not'"), ("–", "'-'"), ("—", "'-'"), ("÷", "'/'"), ("∗", "'*'"), ("⊙", "'*'"), ("∘", "'*'"), ("•", "'*'"), ("∙", "'*'"),
        ("‖", "'norm(x)'"), ("∑", "'sum(x)'"), ("∇", "'grad'"), ("∛", "'cbrt(x)'"), ("?", "'where(condition, a, b)'"),
        (":", "'=' between an argument's name and its value"), (";", "each statement on a line of its own"), ("{", "parentheses"), ("}", "parentheses"),
        ("'", "names without quotes"), ("\"", "names without quotes"), ("#", "comments in a '|' block or behind the quotes"),
        (".", "names and functions without a dot, as in 'sqrt(x)'"), ("\\", "names without a backslash, as in 'm_hat'"),
        ("½", "0.5"), ("¼", "0.25"), ("¾", "0.75"), ("（", "'('"), ("）", "')'"), ("“", "names without quotes"), ("”", "names without quotes"),
    ];

    /// <summary>Words of other languages where an operator is expected.</summary>
    public static readonly Dictionary<string, string> ForeignWords = new(StringComparer.Ordinal)
    {
        ["if"] = "'where(condition, a, b)'",
        ["else"] = "'where(condition, a, b)'",
        ["then"] = "'where(condition, a, b)'",
        ["is"] = "'=='",
        ["mod"] = "'%'",
        ["xor"] = "'!='",
    };

    /// <summary>Words with which a statement begins in other languages.</summary>
    public static readonly Dictionary<string, string> ForeignStatements = new(StringComparer.Ordinal)
    {
        ["if"] = "'{ if: condition, do: statements, else: statements }', or 'where(condition, a, b)' for a value",
        ["elif"] = "'else: { if: condition, do: statements }'",
        ["else"] = "'else' beside its 'if' and 'do', as in '{ if: t == 1, do: m = grad, else: m = 0 }'",
        ["for"] = "one statement, which holds for every element, or '{ repeat: 5, as: i, do: statements }' for rounds",
        ["while"] = "one statement, which holds for every element, or '{ repeat: 5, do: statements }' for rounds",
        ["return"] = "an assignment, such as 'theta -= learning_rate * direction'",
        ["var"] = "the assignment alone",
        ["let"] = "the assignment alone",
        ["double"] = "the assignment alone",
        ["float"] = "the assignment alone",
    };

    /// <summary>Arguments by which other libraries choose the axes of a reduction.</summary>
    public static readonly HashSet<string> ForeignArguments = new(StringComparer.Ordinal) { "axis", "axes", "dim", "dims", "keepdim", "keepdims" };

    /// <summary>The language's words in Python's spelling.</summary>
    public static readonly Dictionary<string, string> ForeignValues = new(StringComparer.Ordinal)
    {
        ["True"] = "'true'",
        ["TRUE"] = "'true'",
        ["False"] = "'false'",
        ["FALSE"] = "'false'",
    };

    public static readonly Dictionary<string, TokenKind> Words = new(StringComparer.Ordinal)
    {
        ["and"] = TokenKind.And,
        ["or"] = TokenKind.Or,
        ["not"] = TokenKind.Not,
    };

    /// <summary>The paper's names for what the language calls by a word.</summary>
    public static readonly Dictionary<string, string> PaperNames = new(StringComparer.Ordinal)
    {
        ["θ"] = "theta",
        ["∞"] = "inf",
    };
}
