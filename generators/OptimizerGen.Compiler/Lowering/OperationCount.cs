using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>What one step costs for each element: the limit that no implementation gets below.</summary>
/// <param name="Reads">Values read from memory.</param>
/// <param name="Writes">Values written to memory.</param>
/// <param name="Divisions">Divisions.</param>
/// <param name="Roots">Square roots.</param>
public readonly record struct OperationCount(int Reads, int Writes, int Divisions, int Roots)
{
    public int Bytes(int sizeOfElement) => (Reads + Writes) * sizeOfElement;

    public static OperationCount Of(KernelVariant variant) => new(
        variant.Passes.Sum(pass => pass.Loads.Count),
        variant.Passes.Sum(pass => pass.Stores.Count),
        variant.Passes.Sum(pass => pass.Body.Count(value => value.Op is Op.Divide or Op.Modulo)),
        variant.Passes.Sum(pass => pass.Body.Count(value => value.Op == Op.Sqrt)));
}
