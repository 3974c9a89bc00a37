using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>Which states are kept in fewer bits than they are computed in, and how they are rounded.</summary>
internal static class StorageText
{
    private static readonly Dictionary<StateRounding, string> s_roundings = new()
    {
        [StateRounding.Nearest] = "rounded to the nearest value",
        [StateRounding.Stochastic] = "rounded up or down by chance, so that the mean is right",
    };

    /// <summary>A sentence for each way of rounding that the rule uses, or null when every state is kept in full.</summary>
    public static string? Of(Declarations declarations)
    {
        string[] sentences =
        [
            .. declarations.States.Where(state => state.IsRounded).GroupBy(state => state.Rounding, state => state.Name)
                .Select(alike => $"For float, {Enumerate([.. alike])} in bfloat16, {s_roundings[alike.Key]}; for double in full."),
        ];
        return sentences.Length == 0 ? null : string.Join(" ", sentences);
    }

    private static string Enumerate(string[] names) => names.Length == 1
        ? $"{names[0]} is kept"
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]} are kept";
}
