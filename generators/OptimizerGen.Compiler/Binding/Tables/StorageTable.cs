using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>What the words of <c>storage</c> and <c>rounding</c> mean; each first row is meant when nothing is said.</summary>
internal static class StorageTable
{
    private static readonly (StorageWord Word, StateStorage Storage)[] s_storages =
        [(StorageWord.Full, StateStorage.Full), (StorageWord.BFloat16, StateStorage.BFloat16)];

    private static readonly (RoundingWord Word, StateRounding Rounding)[] s_roundings =
        [(RoundingWord.Nearest, StateRounding.Nearest), (RoundingWord.Stochastic, StateRounding.Stochastic)];

    public static StateStorage Of(StorageWord? word) => Array.Find(s_storages, row => row.Word == (word ?? s_storages[0].Word)).Storage;

    public static StateRounding Of(RoundingWord? word) => Array.Find(s_roundings, row => row.Word == (word ?? s_roundings[0].Word)).Rounding;
}
