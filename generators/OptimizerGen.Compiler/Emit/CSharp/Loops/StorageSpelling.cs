using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>How C# reads and writes a state that is kept in fewer bits than it is computed in.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Word">The type of an element in memory.</param>
/// <param name="Accessor">The method of a segment that finds a state.</param>
/// <param name="Load">The method that reads, up to the target's suffix.</param>
/// <param name="StoreNearest">The method that rounds to the nearest and writes.</param>
/// <param name="StoreStochastic">The method that rounds by random bits and writes.</param>
internal sealed record StorageSpelling(
    StateStorage Storage, string Word, string Accessor, string Load, string StoreNearest, string StoreStochastic)
{
    private static readonly Dictionary<StateStorage, StorageSpelling> s_rows = new StorageSpelling[]
    {
        new(StateStorage.BFloat16, "ushort", "NarrowState", "StepStorage.Load", "StepStorage.StoreNearest", "StepStorage.StoreStochastic"),
    }.ToDictionary(row => row.Storage);

    /// <summary>What as many words as a vector takes at a time are in memory.</summary>
    private static readonly Dictionary<int, string> s_packed = new()
    {
        [4] = "ulong",
        [8] = "Vector128<ushort>",
        [16] = "Vector256<ushort>",
    };

    public static IEnumerable<StorageSpelling> Rows => s_rows.Values;

    /// <summary>The row of a storage, or null where it is read and written like the parameters' own elements.</summary>
    public static StorageSpelling? Of(StorageFormat storage, ElementType element) =>
        storage.IsRounded && element == ElementType.Float ? s_rows[storage.Storage] : null;

    /// <summary>A reference to as many words as are read or written at a time, and to no more.</summary>
    public string Place(LaneTarget target, string memory, string index)
    {
        string first = $"ref Unsafe.Add(ref {memory}, {index})";
        return target.Count == 1 ? first : $"ref Unsafe.As<{Word}, {s_packed[target.Count]}>({first})";
    }
}
