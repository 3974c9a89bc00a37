using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>What one step costs for each element: the limit that no implementation gets below.</summary>
/// <param name="Reads">Values read from memory.</param>
/// <param name="Writes">Values written to memory.</param>
/// <param name="Divisions">Divisions.</param>
/// <param name="Roots">Square roots.</param>
/// <param name="BytesInFloat">The bytes moved when the parameters are float.</param>
public readonly record struct OperationCount(int Reads, int Writes, int Divisions, int Roots, int BytesInFloat)
{
    /// <summary>Calls of functions such as exp, each some dozens of operations.</summary>
    public int Functions { get; init; }

    /// <summary>Whether some of the values are kept in fewer bytes when the parameters are float.</summary>
    public bool HasNarrow => BytesInFloat != (Reads + Writes) * sizeof(float);

    /// <summary>The bytes moved, with parameters of that size.</summary>
    public int Bytes(int sizeOfElement) => sizeOfElement == sizeof(float) ? BytesInFloat : (Reads + Writes) * sizeOfElement;

    public static OperationCount Of(KernelPlan plan) => new(
        Elements(plan).Sum(pass => pass.Loads.Count),
        Elements(plan).Sum(pass => pass.Stores.Count),
        Elements(plan).Sum(pass => pass.Body.Count(value => value.Op is Op.Divide or Op.Modulo)),
        Elements(plan).Sum(pass => pass.Body.Count(value => value.Op == Op.Sqrt)),
        Elements(plan).Sum(pass => pass.Loads.Select(load => load.Storage).Concat(pass.Stores.Select(store => store.Storage))
            .Sum(storage => storage.SizeFor(sizeof(float)))))
    {
        Functions = Elements(plan).Sum(pass => pass.Body.Count(value => OpTable.Of(value.Op).IsLong)),
    };

    /// <summary>The loops over elements; those over matrices of other shapes count for none of them.</summary>
    private static IEnumerable<Pass> Elements(KernelPlan plan) => plan.Passes.Where(pass => pass.Over == Shape.Element);
}
