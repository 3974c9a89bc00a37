using OptimizerGen.Compiler.Syntax.Keys;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>How states and moments say in what form they are kept.</summary>
internal static class StorageWords
{
    public static readonly WordTable<StorageWord> Storages = new("a storage",
        ("full", StorageWord.Full), ("bfloat16", StorageWord.BFloat16));

    public static readonly WordTable<RoundingWord> Roundings = new("a rounding",
        ("nearest", RoundingWord.Nearest), ("stochastic", RoundingWord.Stochastic));
}
