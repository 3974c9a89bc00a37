namespace OptimizerGen.Compiler.Kernels;

/// <summary>What slots are called in listings: one row for each kind. A state has its own name.</summary>
public static class SlotTable
{
    private static readonly Dictionary<SlotKind, string?> s_words = new()
    {
        [SlotKind.Parameters] = OpTable.Of(Op.Parameters).Text,
        [SlotKind.ElementState] = null,
        [SlotKind.NumberState] = null,
        [SlotKind.LineState] = null,
        [SlotKind.MatrixState] = null,
        [SlotKind.Output] = "output",
        [SlotKind.Number] = "value",
    };

    /// <summary>The words, which are given to nothing else.</summary>
    public static IEnumerable<string> Words => s_words.Values.OfType<string>();

    /// <summary>The word for a kind of slot; null where it is the name of a state.</summary>
    public static string? WordOf(SlotKind kind) => s_words[kind];
}
