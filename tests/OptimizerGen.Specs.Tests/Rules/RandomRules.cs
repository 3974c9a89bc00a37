using System.Globalization;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Rules that nobody would write: statements put together at random, the same ones for the same seed.</summary>
internal static class RandomRules
{
    private const int Statements = 7;

    private static readonly string[] s_elements = ["theta", "grad", "a", "b", "c", "previous(a)", "previous(theta)"];
    private static readonly string[] s_numbers = ["rate", "flag", "t", "n", "2", "0.5", "-0.75", "0", "1", "previous(n)", "(t % 3)"];
    private static readonly string[] s_conditions = ["flag", "t > 2", "n > rate", "not flag", "t % 2 == 0", "flag and t < 5"];
    private static readonly string[] s_reductions = ["norm", "sum", "mean", "rms", "min_of", "max_of"];
    private static readonly string[] s_binary = ["+", "-", "*", "/", "+", "-", "*", "<", ">=", "==", "and", "or", "%"];
    private static readonly string[] s_unary = ["-", "sqrt", "abs", "sign", "floor", "round", "not ", "isfinite"];
    private static readonly string[] s_targets = ["a", "b", "c", "x", "y", "n", "grad", "theta"];
    private static readonly string[] s_modes = ["plain", "plain", "strict", "fused"];

    public static RuleText Make(int seed)
    {
        var random = new Random(seed);
        var declared = new List<string>();
        var lines = new List<string>();
        for (int i = 0; i < Statements; i++)
        {
            string target = Pick(random, s_targets);
            string value = target == "n" ? $"clamp({Number(random, 2)}, -9, 9)" : Element(random, declared, 3);
            lines.Add($"  {target} = {value}");
            if (target is "x" or "y")
            {
                declared.Add(target);
            }
        }

        lines.Add($"  n += {Pick(random, s_reductions)}(where(isfinite(grad), clamp(grad, -2, 2), 0)) * {(random.Next(2) == 0 ? "0" : "0.1")}");
        lines.Add($"  theta -= 0.01 * where(isfinite(grad * theta), clamp({Element(random, declared, 3)}, -1, 1), 0)");
        return new RuleText(
            string.Create(CultureInfo.InvariantCulture, $"optimizer: Random{seed}\n")
            + $"numerics: {Pick(random, s_modes)}\n"
            + "hyperparameters: { rate: { default: 0.3, range: \"(0, inf)\" }, flag: false }\n"
            + (seed % 2 == 0
                ? "state: { a: 0, b: theta, c: 0, n: 1 }\n"
                : "state: { a: { init: 0, storage: bfloat16, rounding: stochastic }, b: { init: theta, storage: bfloat16 }, c: 0, n: 1 }\n")
            + $"update: |\n{string.Join('\n', lines)}\n  a += 0 * theta\n  b += 0 * theta\n  c += 0 * theta\n",
            "flag=1 rate=1.7");
    }

    public static string Element(Random random, List<string> declared, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return declared.Count > 0 && random.Next(3) == 0 ? Pick(random, declared) : Pick(random, s_elements);
        }

        return random.Next(10) switch
        {
            0 => $"where({Pick(random, s_conditions)}, {Any(random, declared, depth - 1)}, {Element(random, declared, depth - 1)})",
            1 => $"where({Any(random, declared, depth - 1)}, {Element(random, declared, depth - 1)}, {Any(random, declared, depth - 1)})",
            2 => $"{(random.Next(2) == 0 ? "min" : "max")}({Element(random, declared, depth - 1)}, {Any(random, declared, depth - 1)})",
            3 => $"{Call(Pick(random, s_unary), Element(random, declared, depth - 1))}",
            4 => $"({Any(random, declared, depth - 1)} {Pick(random, s_binary)} {Element(random, declared, depth - 1)})",
            _ => $"({Element(random, declared, depth - 1)} {Pick(random, s_binary)} {Any(random, declared, depth - 1)})",
        };
    }

    private static string Any(Random random, List<string> declared, int depth) =>
        random.Next(3) == 0 ? Number(random, depth) : Element(random, declared, depth);

    public static string Number(Random random, int depth)
    {
        if (depth <= 0 || random.Next(3) == 0)
        {
            return Pick(random, s_numbers);
        }

        return random.Next(5) switch
        {
            0 => $"{Pick(random, s_reductions)}(clamp({Element(random, [], depth - 1)}, -3, 3))",
            1 => $"where({Pick(random, s_conditions)}, {Number(random, depth - 1)}, {Number(random, depth - 1)})",
            2 => Call(Pick(random, s_unary), Number(random, depth - 1)),
            _ => $"({Number(random, depth - 1)} {Pick(random, s_binary)} {Number(random, depth - 1)})",
        };
    }

    private static string Call(string function, string argument) =>
        function is "-" or "not " ? $"({function}({argument}))" : $"{function}({argument})";

    public static string Pick(Random random, IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
