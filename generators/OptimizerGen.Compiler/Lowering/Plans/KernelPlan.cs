using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>One way through a kernel.</summary>
/// <param name="Kernel">The graph, after all rewrites.</param>
/// <param name="Phases">What is done, in order; at least one.</param>
/// <param name="Scratch">How many buffers are kept between stages, for values of elements and for matrices of other shapes.</param>
public sealed record KernelPlan(Kernel Kernel, IReadOnlyList<Phase> Phases, ScratchCount Scratch)
{
    /// <summary>The buffers with a number for each row, column or block that are kept between loops.</summary>
    public IReadOnlyList<Shape> Lines { get; init; } = [];

    /// <summary>The loops over elements, in order. None when nothing is done for elements.</summary>
    public IReadOnlyList<Pass> Passes { get; } = [.. Phases.SelectMany(phase => phase.Stages).OfType<Pass>()];

    /// <summary>Whether it has the operations as written, and only runs where the numbers do not allow the rewritten ones.</summary>
    public bool IsFallback { get; init; }

    /// <summary>How many numbers of a group are kept from phase to phase.</summary>
    public int KeptOfGroup => KeptNumbers.Count(number => number.IsOfGroup);

    /// <summary>How many numbers of a tensor are kept from phase to phase.</summary>
    public int KeptOfTensor => KeptNumbers.Count(number => !number.IsOfGroup);

    /// <summary>Whether a step starts, for every element, from the parameter as it was, so that what is done to it before is not lost.</summary>
    public bool MovesParameters => Kernel.Stores.Any(store => store.Slot == Slot.Parameters && !store.KeepsWhatWasThere
        && ValueOrder.Of([store.Value], value => value.IsNumber).Any(value => value.Op == Op.Parameters));

    /// <summary>Whether the gradient can be cleared when it has been used.</summary>
    public bool ClearsGradient => Passes.Any(pass => pass.Clears is not null);

    private IEnumerable<PhaseNumber> KeptNumbers => Phases.SelectMany(phase => phase.Numbers).Where(number => number.KeptAt is not null);
}

/// <summary>How many buffers there are for values that a later stage needs again.</summary>
/// <param name="OfElements">With a value for each element.</param>
/// <param name="OfMatrices">For matrices of other shapes, each for one after the other.</param>
public readonly record struct ScratchCount(int OfElements, int OfMatrices);
