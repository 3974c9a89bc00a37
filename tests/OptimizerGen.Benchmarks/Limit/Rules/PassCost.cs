using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>The memory that one loop of a rule reads and writes.</summary>
/// <param name="Written">What it writes; all of it is read before.</param>
/// <param name="OnlyRead">What it reads and leaves as it is.</param>
internal sealed record PassCost(IReadOnlyList<ElementBuffer> Written, IReadOnlyList<ElementBuffer> OnlyRead)
{
    public int Reads => Written.Count + OnlyRead.Count;

    public int Writes => Written.Count;

    public static PassCost Of(Pass pass)
    {
        ElementBuffer[] written = [.. pass.Stores.Select(store => store.Buffer)];
        ElementBuffer[] read = [.. pass.Loads.Select(load => load.Buffer)];
        return new PassCost(written, [.. read.Except(written)]);
    }
}
