using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>What one step costs for each element: the limit that no implementation gets below.</summary>
/// <param name="Reads">Values read from memory.</param>
/// <param name="Writes">Values written to memory.</param>
/// <param name="Divisions">Divisions.</param>
/// <param name="Roots">Square roots.</param>
/// <param name="Narrow">How many of the values read and written are states kept in bfloat16 for float parameters.</param>
public readonly record struct OperationCount(int Reads, int Writes, int Divisions, int Roots, int Narrow = 0)
{
    private const int SizeOfNarrow = 2;

    /// <summary>The bytes moved, with parameters of that size.</summary>
    public int Bytes(int sizeOfElement) =>
        ((Reads + Writes) * sizeOfElement) - (sizeOfElement == sizeof(float) ? Narrow * (sizeof(float) - SizeOfNarrow) : 0);

    public static OperationCount Of(KernelVariant variant) => new(
        variant.Passes.Sum(pass => pass.Loads.Count),
        variant.Passes.Sum(pass => pass.Stores.Count),
        variant.Passes.Sum(pass => pass.Body.Count(value => value.Op is Op.Divide or Op.Modulo)),
        variant.Passes.Sum(pass => pass.Body.Count(value => value.Op == Op.Sqrt)),
        variant.Passes.SelectMany(pass => pass.Loads.Select(load => load.Buffer).Concat(pass.Stores.Select(store => store.Buffer)))
            .Count(buffer => buffer.Kind == BufferKind.State && variant.Kernel.Declarations.States[buffer.Index].IsRounded));
}
