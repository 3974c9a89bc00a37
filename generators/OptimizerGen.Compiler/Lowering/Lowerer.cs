using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Takes a kernel from what it means to how it runs: one rewrite after the other, each in a class of its own.</summary>
public static class Lowerer
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="numerics">How freely its arithmetic may be rewritten.</param>
    /// <param name="isStep">Whether it is a step, which may have extras, and rounds by chance what is to be rounded so.</param>
    public static LoweredKernel Lower(Kernel kernel, NumericsMode numerics, bool isStep = false)
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

        return new LoweredKernel(kernel.Name, conditions, Plan(kernels, conditions, isStep), choices)
        {
            ConditionNumbers = NumberPlan.Of(conditions),
        };
    }

    /// <summary>
    /// A phase chooses its variant anew. Where that depends on a state of one number, the state is written in the last
    /// phase of all variants, so that every phase chooses the same one.
    /// </summary>
    private static IReadOnlyList<KernelPlan> Plan(IReadOnlyList<Kernel> kernels, IReadOnlyList<Value> conditions, bool isStep)
    {
        Cut[] cuts = [.. kernels.Select(kernel => Cut.Of(kernel, isStep))];
        bool choosesByState = ValueOrder.Of(conditions).Any(value => value.Op == Op.NumberState);
        int phases = choosesByState ? cuts.Max(cut => PhasePlanner.CountPhases(cut.Passes, cut.NumberStores)) : 1;
        return
        [
            .. cuts.Select(cut => new KernelPlan(
                cut.Kernel,
                PhasePlanner.Run(cut.Passes, cut.NumberStores, phases, conditions.Any(condition => condition.Reach > Reach.Group)),
                [.. Enumerable.Repeat(new ScratchBuffer(Shape.Element), cut.ScratchBuffers)])),
        ];
    }

    private static Kernel RewriteAlgebra(Kernel kernel, NumericsMode numerics) => numerics switch
    {
        NumericsMode.Strict => kernel,
        NumericsMode.Fused => FuseMultiplyAdd.Run(PullNumbersOut.Run(kernel)),
        NumericsMode.Plain => PullNumbersOut.Run(kernel),
        _ => throw new InvalidOperationException($"There is no arithmetic called {numerics}."),
    };

    /// <summary>A kernel as loops, not yet in phases.</summary>
    private sealed record Cut(Kernel Kernel, IReadOnlyList<Pass> Passes, int ScratchBuffers)
    {
        public IReadOnlyList<Store> NumberStores => [.. Kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState)];

        public static Cut Of(Kernel kernel, bool isStep)
        {
            (IReadOnlyList<Pass> passes, int scratchBuffers) = SplitAtReductions.Run(kernel);
            return new Cut(kernel, new AccessPlanner(kernel.Declarations, isStep).Run(passes), scratchBuffers);
        }
    }
}
