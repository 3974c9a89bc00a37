using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>Which states are kept in fewer bits than they are computed in, and how they are rounded.</summary>
internal static class StorageText
{
    /// <summary>A sentence for each way of rounding that the rule uses, or null when every state is kept in full.</summary>
    public static string? Of(Declarations declarations)
    {
        string[] sentences =
        [
            .. declarations.States.Where(state => state.IsRounded).GroupBy(state => (state.Storage, state.Rounding), state => state.Name)
                .Select(alike => $"For float, {Enumerate([.. alike])} in {StorageFormat.Of(alike.Key.Storage).Word}, "
                    + $"{RoundingInfo.Of(alike.Key.Rounding).Sentence}; for double in full."),
        ];
        return sentences.Length == 0 ? null : string.Join(" ", sentences);
    }

    private static string Enumerate(string[] names) => names.Length == 1
        ? $"{names[0]} is kept"
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]} are kept";
}
