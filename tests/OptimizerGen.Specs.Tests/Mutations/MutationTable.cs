using System.Text.RegularExpressions;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>The mistakes, one row for each kind.</summary>
internal static class MutationTable
{
    private const string AfterOperand = @"(?<=[\w)\p{No}]\s*)(?<!\d[eE])";
    private const string NotAfterOperand = @"(?<![\w)\p{No}]\s*)";
    private const string Inner = @"((?:[^()]|\([^()]*\))*)";

    /// <summary>In expressions and statements.</summary>
    public static IReadOnlyList<MutationRow> InExpressions { get; } =
    [
        Sign("+ to -", @"\+(?!=)", "-"),
        Sign("- to +", AfterOperand + "[-−](?!=)", "+"),
        Sign("unary - dropped", NotAfterOperand + "[-−]", ""),
        Sign("+= to -=", @"\+=", "-="),
        Sign("-= to +=", "-=", "+="),
        Row("* to /", @"[*·×](?!=)", "/"),
        Row("*= to /=", @"\*=", "/="),
        Row("/ to *", "/(?!=)", "*"),
        Row("beta1 to beta2", @"\bbeta1\b", "beta2"),
        Row("beta2 to beta1", @"\bbeta2\b", "beta1"),
        Row("_hat dropped", @"_hat\b", ""),
        Row("epsilon into the root", $@"sqrt\({Inner}\) \+ epsilon", "sqrt($1 + epsilon)"),
        Row("epsilon out of the root", $@"sqrt\({Inner} \+ epsilon\)", "(sqrt($1) + epsilon)"),
        Row("ε out of the root", @"√\((\w+) \+ ε\)", "(√$1 + ε)"),
        Row("epsilon dropped", @" \+ (epsilon|ε)\b", ""),
        Row("< to >", "<", ">"),
        Row("> to <", ">", "<"),
        Row("== to !=", "==", "!="),
        Row("!= to ==", "!=", "=="),
        Row("and to or", @"\band\b", "or"),
        Row("square dropped", @"\^2|²", ""),
        Row("root dropped", @"\bsqrt\(", "("),
        Row("max to min", @"\bmax\(", "min("),
        Row("max_of to min_of", @"\bmax_of\(", "min_of("),
        Row("mean to sum", @"\bmean\(", "sum("),
        Row("rows to columns", @"\bper row\b", "per column"),
        Row("columns to rows", @"\bper column\b", "per row"),
        Row("of the tensor alone", @", per model\b", ""),
        Row("t to t + 1", @"\bt\b", "(t + 1)"),
        Row("epoch to t", @"\bepoch\b", "t"),
        Row("grad to theta", @"\b(grad|g)\b", "theta"),
        Row("1 to 2", @"(?<![\w.])1(?![\w.])", "2"),
    ];

    /// <summary>In whole expressions.</summary>
    public static IReadOnlyList<MutationRow> OfExpressions { get; } =
    [
        Sign("negated", @"\A([\s\S]*)\z", "-($1)"),
        Row("halved", @"\A([\s\S]*)\z", "($1) / 2"),
    ];

    /// <summary>In what decides whether statements run: any number but 0 lets them.</summary>
    public static IReadOnlyList<MutationRow> OfConditions { get; } = [Row("turned", @"\A([\s\S]*)\z", "not ($1)")];

    /// <summary>In the number of a loop's rounds.</summary>
    public static IReadOnlyList<MutationRow> OfCounts { get; } = [Row("one round more", @"\A([\s\S]*)\z", "$1 + 1")];

    /// <summary>In the text of the file.</summary>
    public static IReadOnlyList<MutationRow> InText { get; } =
    [
        Row("sum to average", "kind: sum", "kind: average"),
        Row("average to sum", @"\{ (?=of: (?!.*kind:).*decay:)", "{ kind: sum, "),
        Row("maximum to sum", "kind: max", "kind: sum"),
        Row("stochastic to nearest", "rounding: stochastic", "rounding: nearest"),
        Row("kept in full", "storage: bfloat16(, rounding: \\w+)?", "storage: full"),
        Row("gradient dropped", "(?m)^gradient: .*$", ""),
        Row("gradient point dropped", "(?m)^gradient_at: .*$", ""),
        Row("statement of a branch dropped", @"(?m)^ {4,}- (?!if:|repeat:).*$", ""),
        Row("statement dropped", @"(?m)^  - .*$(?<=^update:\n(?:  - .*\n)*  - .*)", ""),
    ];

    private static MutationRow Sign(string name, string pattern, string replacement) => new(name, new Regex(pattern), replacement, IsSignFlip: true);

    private static MutationRow Row(string name, string pattern, string replacement) => new(name, new Regex(pattern), replacement);
}
