namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>The words that a spec may use but not declare.</summary>
public static class ReservedNames
{
    private static readonly string[] s_values = ["theta", "grad", "t", "step", "epoch", "initial", "pi", "inf", "true", "false", "rows", "columns", "rank"];

    private static readonly string[] s_words = ["and", "or", "not", "previous", "inherited", "none", "per", "model", "row", "column", "block"];

    public static IReadOnlyList<string> All { get; } =
        [.. s_values, .. s_words, .. FunctionTable.Names];

    public static bool Contains(string name) => All.Contains(name);
}
