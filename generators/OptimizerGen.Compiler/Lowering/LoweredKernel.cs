using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>A kernel ready to be written as code.</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Conditions">Numbers that choose a variant: bit i of the choice is set when condition i is not 0.</param>
/// <param name="Variants">The distinct variants.</param>
/// <param name="Choices">For each combination of conditions the variant to run.</param>
public sealed record LoweredKernel(
    string Name, IReadOnlyList<Value> Conditions, IReadOnlyList<KernelVariant> Variants, IReadOnlyList<int> Choices)
{
    /// <summary>How many phases there are; a variant may do nothing in the later ones.</summary>
    public int PhaseCount => Variants.Max(variant => variant.Phases.Count);

    /// <summary>Whether the tensors of a group may run different variants.</summary>
    public bool ChoosesPerTensor => Conditions.Any(condition => condition.Reach > Reach.Group);
}

/// <summary>One way through a kernel: passes over the elements, with numbers between them.</summary>
/// <param name="Kernel">The graph, after all rewrites.</param>
/// <param name="Passes">The loops, in order. None when nothing is done for elements.</param>
/// <param name="ScratchBuffers">How many buffers of elements are kept between passes.</param>
public sealed record KernelVariant(Kernel Kernel, IReadOnlyList<Pass> Passes, int ScratchBuffers)
{
    /// <summary>The passes with the numbers around them, cut where all elements of a tensor are needed.</summary>
    public required IReadOnlyList<Phase> Phases { get; init; }

    /// <summary>How many numbers of a group are kept from phase to phase.</summary>
    public int KeptOfGroup => KeptNumbers.Count(number => number.IsOfGroup);

    /// <summary>How many numbers of a tensor are kept from phase to phase.</summary>
    public int KeptOfTensor => KeptNumbers.Count(number => !number.IsOfGroup);

    private IEnumerable<PhaseNumber> KeptNumbers => Phases.SelectMany(phase => phase.Numbers).Where(number => number.KeptAt is not null);
}

/// <summary>One loop over the elements.</summary>
public sealed record Pass
{
    /// <summary>Values that memory holds when the loop begins, and where.</summary>
    public required IReadOnlyList<Load> Loads { get; init; }

    /// <summary>The operations on elements, operands first.</summary>
    public required IReadOnlyList<Value> Body { get; init; }

    public required IReadOnlyList<PassStore> Stores { get; init; }

    public required IReadOnlyList<Value> Reductions { get; init; }

    /// <summary>The numbers that the loop uses, each rounded once to the working precision.</summary>
    public required IReadOnlyList<Value> Numbers { get; init; }
}

/// <summary>What a loop reads.</summary>
/// <param name="Buffer">Where it lies.</param>
/// <param name="Value">What it is.</param>
public sealed record Load(ElementBuffer Buffer, Value Value)
{
    /// <summary>Whether it is what the buffer held when the kernel began.</summary>
    public bool HoldsFromTheStart => ElementBuffer.OfLeaf(Value) == Buffer;
}

public sealed record PassStore(ElementBuffer Buffer, Value Value);
