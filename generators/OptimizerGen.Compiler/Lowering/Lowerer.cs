using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Takes a kernel from what it means to how it runs: one rewrite after the other, each in a class of its own.</summary>
public static class Lowerer
{
    public static LoweredKernel Lower(Kernel kernel, NumericsMode numerics)
    {
        Kernel rewritten = ConditionsToCoefficients.Run(kernel);
        (IReadOnlyList<Value> conditions, IReadOnlyList<Kernel> byMask) = SplitUniformConditions.Run(rewritten);
        var kernels = new List<Kernel>();
        var choices = new List<int>();
        foreach (Kernel specialized in byMask)
        {
            Kernel variant = RewriteAlgebra(specialized, numerics);
            int known = kernels.FindIndex(existing => existing.Stores.SequenceEqual(variant.Stores));
            choices.Add(known >= 0 ? known : kernels.Count);
            if (known < 0)
            {
                kernels.Add(variant);
            }
        }

        return new LoweredKernel(kernel.Name, conditions, Plan(kernels, conditions), choices);
    }

    /// <summary>
    /// A phase chooses its variant anew. Where that depends on a state of one number, the state is written in the last phase of all,
    /// so that every phase finds the same one.
    /// </summary>
    private static IReadOnlyList<KernelVariant> Plan(IReadOnlyList<Kernel> kernels, IReadOnlyList<Value> conditions)
    {
        (IReadOnlyList<Pass> Passes, int ScratchBuffers)[] cut = [.. kernels.Select(SplitAtReductions.Run)];
        bool choosesByState = ValueOrder.Of(conditions).Any(value => value.Op == Op.NumberState);
        int phases = choosesByState ? kernels.Select((kernel, i) => PhasePlanner.CountPhases(cut[i].Passes, NumberStores(kernel))).Max() : 1;
        return
        [
            .. kernels.Select((kernel, i) => new KernelVariant(kernel, cut[i].Passes, cut[i].ScratchBuffers)
            {
                Phases = PhasePlanner.Run(cut[i].Passes, NumberStores(kernel), phases, conditions.Any(condition => condition.Reach > Reach.Group)),
            }),
        ];
    }

    private static IReadOnlyList<Store> NumberStores(Kernel kernel) =>
        [.. kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState)];

    private static Kernel RewriteAlgebra(Kernel kernel, NumericsMode numerics) => numerics switch
    {
        NumericsMode.Strict => kernel,
        NumericsMode.Fused => FuseMultiplyAdd.Run(PullNumbersOut.Run(kernel)),
        _ => PullNumbersOut.Run(kernel),
    };
}
