namespace OptimizerGen.Compiler.Kernels;

/// <summary>How the elements of a state lie in memory.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Word">What a spec calls it.</param>
/// <param name="Bytes">The size of one of its elements when the parameters are float; null where it is that of an element of the parameters.</param>
public sealed record StorageFormat(StateStorage Storage, string Word, int? Bytes)
{
    private static readonly Dictionary<StateStorage, StorageFormat> s_rows = new StorageFormat[]
    {
        new(StateStorage.Full, "full", null),
        new(StateStorage.BFloat16, "bfloat16", sizeof(ushort)),
    }.ToDictionary(row => row.Storage);

    /// <summary>Whether what is stored may differ from what was computed; never when the parameters are double.</summary>
    public bool IsRounded => Bytes is not null;

    public static IEnumerable<StorageFormat> Rows => s_rows.Values;

    public static StorageFormat Of(StateStorage storage) => s_rows[storage];

    /// <summary>The size of an element when the parameters' elements have that one.</summary>
    public int SizeFor(int sizeOfElement) => sizeOfElement == sizeof(float) ? Bytes ?? sizeOfElement : sizeOfElement;
}

/// <summary>A way to round what is stored.</summary>
/// <param name="Rounding">The rounding.</param>
/// <param name="Word">What a spec calls it.</param>
/// <param name="Sentence">What is done to a value.</param>
/// <param name="TakesRandomBits">Whether chance decides.</param>
public sealed record RoundingInfo(StateRounding Rounding, string Word, string Sentence, bool TakesRandomBits)
{
    private static readonly Dictionary<StateRounding, RoundingInfo> s_rows = new RoundingInfo[]
    {
        new(StateRounding.Nearest, "nearest", "rounded to the nearest value", false),
        new(StateRounding.Stochastic, "stochastic", "rounded up or down by chance, so that the mean is right", true),
    }.ToDictionary(row => row.Rounding);

    public static IEnumerable<RoundingInfo> Rows => s_rows.Values;

    public static RoundingInfo Of(StateRounding rounding) => s_rows[rounding];
}
