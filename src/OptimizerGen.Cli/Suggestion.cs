using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli;

/// <summary>The part of a message that helps with a misspelt name.</summary>
internal static class Suggestion
{
    private const int MostNames = 3;

    /// <summary>What other libraries call rules that the catalogue has under the names of their papers.</summary>
    private static readonly Dictionary<string, string[]> s_familiar = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SGD"] = ["GradientDescent", "MomentumSum", "SgdPyTorch"],
        ["GD"] = ["GradientDescent"],
        ["Momentum"] = ["MomentumSum", "MomentumAverage", "ClassicalMomentum"],
        ["HeavyBall"] = ["ClassicalMomentum", "MomentumSum"],
    };

    public static string For(string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return Meant(name, names) is { Length: > 0 } meant
            ? $"did you mean {string.Join(" or ", meant.Select(one => $"'{one}'"))}?"
            : $"choose from {string.Join(", ", names)}.";
    }

    private static string[] Meant(string name, string[] names)
    {
        if (s_familiar.TryGetValue(name, out string[]? familiar) && familiar.Where(names.Contains).ToArray() is { Length: > 0 } known)
        {
            return known;
        }

        if (NearestName.Find(name, names) is { } nearest)
        {
            return [nearest];
        }

        string[] longer = name.Length < 3 ? [] : [.. names.Where(candidate => candidate.Contains(name, StringComparison.OrdinalIgnoreCase))];
        return longer.Length > MostNames ? [] : longer;
    }
}
