using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Takes a kernel from what it means to how it runs: one rewrite after the other, each in a class of its own.</summary>
public static class Lowerer
{
    /// <summary>Lowers all kernels of an optimizer.</summary>
    /// <param name="update">The step.</param>
    /// <param name="initialize">Initial values, where some are not 0.</param>
    /// <param name="earlierPoints">The points of the gradients before the last one.</param>
    /// <param name="gradientPoint">The point of the last one, where it is not at the parameters.</param>
    /// <param name="views">The views.</param>
    /// <param name="numerics">How freely their arithmetic may be rewritten.</param>
    public static LoweredOptimizer Lower(
        Kernel update, Kernel? initialize, IEnumerable<Kernel> earlierPoints, Kernel? gradientPoint, IEnumerable<Kernel> views, NumericsMode numerics)
    {
        LoweredKernel step = Lower(update, numerics, isStep: true);
        LoweredKernel? initial = initialize is null ? null : Lower(initialize, numerics);
        LoweredKernel? point = gradientPoint is null ? null : Lower(gradientPoint, numerics);
        LoweredKernel[] earlier = [.. earlierPoints.Select(before => Lower(before, numerics))];
        LoweredKernel[] read = [.. views.Select(view => Lower(view, numerics))];
        LoweredKernel[] moving = [.. new LoweredKernel?[] { step, initial, point }.OfType<LoweredKernel>(), .. earlier];

        // Where one of them needs the tensors of a group one by one, the memory is cut so, for all. A view is read of one tensor in any case.
        bool perTensor = moving.Any(kernel => kernel.NeedsTensors);
        return new LoweredOptimizer
        {
            Update = Taking(step)!,
            Initialize = Taking(initial),
            EarlierPoints = [.. earlier.Select(before => Taking(before)!)],
            GradientPoint = Taking(point),
            Views = [.. read.Select(view => Taking(view)!)],
            PerTensor = perTensor,
            KeptPowers = KeptPowers.In([.. moving, .. read]),
            Rows = RowPlanner.Plan(update, initialize, gradientPoint is not null || earlier.Length > 0),
        };

        LoweredKernel? Taking(LoweredKernel? kernel) => kernel is null ? null : kernel with { TakesTensors = perTensor || kernel.NeedsTensors };
    }

    /// <param name="kernel">The kernel.</param>
    /// <param name="numerics">How freely its arithmetic may be rewritten.</param>
    /// <param name="isStep">Whether it is a step, which may have extras, and rounds by chance what is to be rounded so.</param>
    public static LoweredKernel Lower(Kernel kernel, NumericsMode numerics, bool isStep = false)
    {
        Kernel prepared = ConditionsToCoefficients.Run(kernel.HasLines ? PlainNorms.Run(kernel) : kernel);

        // Tensors may choose different ways. A number of the whole model is made of all tensors, so there is one way then, the operations
        // as written; and so there is where rows, columns or blocks have numbers.
        bool hasOneWay = kernel.HasLines || kernel.HasNumbersOfModel;
        (IReadOnlyList<Value> conditions, IReadOnlyList<Kernel?> byMask) =
            hasOneWay ? ([], [prepared]) : SplitUniformConditions.Run(prepared);
        RewrittenKernel?[] rewritten =
        [
            .. byMask.Select(specialized => specialized is null ? null
                : RewrittenKernel.Of(specialized, hasOneWay && numerics == NumericsMode.Plain ? NumericsMode.Strict : numerics, !hasOneWay)),
        ];
        var kernels = new List<Kernel>();
        int[] choices = [.. rewritten.Select(each => Place(each?.Rewritten, kernels))];
        int usual = kernels.Count;
        bool isGuarded = false;
        if (RewrittenKernel.CommonCondition(rewritten.OfType<RewrittenKernel>(), kernel.Factory) is { } condition)
        {
            conditions = [.. conditions, condition];
            choices = [.. rewritten.Select(each => Place(each?.Fallback, kernels)), .. choices];
            isGuarded = true;
        }

        return new LoweredKernel(kernel.Name, conditions, Plan(kernels, usual, conditions, isStep), choices)
        {
            ConditionNumbers = NumberPlan.OfChoice(conditions, kernels.SelectMany(each => each.Stores).SelectMany(store => store.Roots)),
            IsGuarded = isGuarded,
        };
    }

    /// <summary>The place of a kernel among the variants, which are all different; −1 for none.</summary>
    private static int Place(Kernel? kernel, List<Kernel> kernels)
    {
        if (kernel is null)
        {
            return -1;
        }

        int known = kernels.FindIndex(existing => existing.Stores.SequenceEqual(kernel.Stores));
        if (known >= 0)
        {
            return known;
        }

        kernels.Add(kernel);
        return kernels.Count - 1;
    }

    /// <summary>
    /// A phase chooses its variant anew. Where that depends on a state of one number, the state is written in the last
    /// phase of all variants, so that every phase chooses the same one.
    /// </summary>
    private static IReadOnlyList<KernelPlan> Plan(IReadOnlyList<Kernel> kernels, int usual, IReadOnlyList<Value> conditions, bool isStep)
    {
        Cut[] cuts = [.. kernels.Select(kernel => Cut.Of(kernel, isStep))];
        bool choosesByState = ValueOrder.Of(conditions).Any(value => value.Op == Op.NumberState);
        int phases = choosesByState ? cuts.Max(cut => PhasePlanner.CountPhases(cut.Work, cut.NumberStores)) : 1;
        return
        [
            .. cuts.Select((cut, i) => new KernelPlan(
                cut.Kernel,
                PhasePlanner.Run(cut.Work, cut.NumberStores, phases, conditions.Any(condition => condition.Reach > Reach.Group)),
                cut.Scratch)
            {
                IsFallback = i >= usual,
                Lines = cut.Lines,
            }),
        ];
    }

    /// <summary>A kernel as loops, not yet in phases.</summary>
    private sealed record Cut(Kernel Kernel, IReadOnlyList<IReadOnlyList<Stage>> Work, ScratchCount Scratch, IReadOnlyList<Shape> Lines)
    {
        public IReadOnlyList<Store> NumberStores => [.. Kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState)];

        public static Cut Of(Kernel kernel, bool isStep)
        {
            (IReadOnlyList<IReadOnlyList<Stage>> work, ScratchCount scratch, IReadOnlyList<Shape> lines) = SplitAtReductions.Run(kernel, isStep);
            return new Cut(kernel, work, scratch, lines);
        }
    }
}
