using System.Globalization;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Rules that nobody would write: conditions and loops around each other, around statements put together at random.</summary>
internal static class RandomBranches
{
    private const int Statements = 5;
    private const int Deepest = 2;

    private static readonly string[] s_conditions =
        ["flag", "t > 2", "n > 1", "not flag", "t % 2 == 0", "t % 2 != 0", "flag and t < 5", "rms(where(isfinite(x), clamp(x, -1, 1), 0)) > 0.5", "max_of(y) >= 0"];

    private static readonly string[] s_targets = ["a", "b", "x", "y", "x", "y", "n", "grad", "theta"];

    public static RuleText Make(int seed)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        for (int i = 0; i < Statements; i++)
        {
            lines.AddRange(Statement(random, depth: 0, loops: 0));
        }

        return new RuleText(
            string.Create(CultureInfo.InvariantCulture, $"optimizer: RandomBranches{seed}\n")
            + $"numerics: {(seed % 2 == 0 ? "plain" : "fused")}\n"
            + "hyperparameters: { rate: { default: 0.3, range: \"(0, inf)\" }, flag: false, rounds: { type: integer, default: 2, range: \"[0, 3]\" } }\n"
            + "state: { a: 0, b: theta, c: 0, n: 1 }\n"
            + $"update:\n  - x = grad\n  - y = a * rate\n{string.Join('\n', lines)}\n"
            + "  - theta -= 0.01 * where(isfinite(x * y), clamp(x - y, -1, 1), rounds)\n  - a += 0 * theta\n  - b += 0 * theta\n  - c += 0 * theta + n\n",
            "flag=1 rate=1.7", "rounds=0", "rounds=3 flag=1");
    }

    /// <summary>An item of a list.</summary>
    private static List<string> Statement(Random random, int depth, int loops)
    {
        string indentation = new(' ', 2 + (4 * depth));
        int kind = depth < Deepest ? random.Next(5) : 4;
        if (kind >= 3)
        {
            return [$"{indentation}- {Assignment(random, loops)}"];
        }

        List<string> lines = kind < 2
            ? [$"{indentation}- if: {RandomRules.Pick(random, s_conditions)}"]
            : [$"{indentation}- repeat: {RandomRules.Pick(random, ["rounds", "2", "3"])}", $"{indentation}  as: i{loops}"];
        lines.AddRange(Block(random, "do", indentation, depth, loops + (kind < 2 ? 0 : 1)));
        if (kind == 1)
        {
            lines.AddRange(Block(random, "else", indentation, depth, loops));
        }

        return lines;
    }

    private static IEnumerable<string> Block(Random random, string key, string indentation, int depth, int loops) =>
        Enumerable.Range(0, random.Next(1, 4)).SelectMany(_ => Statement(random, depth + 1, loops)).Prepend($"{indentation}  {key}:");

    private static string Assignment(Random random, int loops)
    {
        string target = RandomRules.Pick(random, s_targets);
        string round = loops > 0 ? $" + 0.25 * i{random.Next(loops)}" : "";
        return target == "n" ? $"n = clamp({RandomRules.Number(random, 1)}{round}, -9, 9)" : $"{target} = {RandomRules.Element(random, ["x", "y"], 2)}{round}";
    }
}
