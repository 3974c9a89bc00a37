using OptimizerGen.Compiler.Syntax.Keys;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>How states and moments say in what form they are kept.</summary>
internal static class StorageWords
{
    public static readonly WordTable<StateStorage> Storages = new("a storage",
        ("full", StateStorage.Full), ("bfloat16", StateStorage.BFloat16));

    public static readonly WordTable<StateRounding> Roundings = new("a rounding",
        ("nearest", StateRounding.Nearest), ("stochastic", StateRounding.Stochastic));
}
