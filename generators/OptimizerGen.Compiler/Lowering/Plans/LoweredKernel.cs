using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>A kernel ready to be written as code, or run.</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Conditions">Numbers that choose a variant: bit i of the choice is set when condition i is not 0.</param>
/// <param name="Variants">The distinct variants.</param>
/// <param name="Choices">For each combination of conditions the variant to run; −1 for one that cannot be.</param>
public sealed record LoweredKernel(
    string Name, IReadOnlyList<Value> Conditions, IReadOnlyList<KernelPlan> Variants, IReadOnlyList<int> Choices)
{
    /// <summary>
    /// The numbers behind the conditions that have a name, each after those that it is worked out from; those that a variant
    /// uses as well are handed to it.
    /// </summary>
    public required IReadOnlyList<PhaseNumber> ConditionNumbers { get; init; }

    /// <summary>Whether the last condition says that the numbers allow the rewritten operations.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>The variants that run unless numbers are very small or very large.</summary>
    public IEnumerable<KernelPlan> UsualVariants => Variants.Where(variant => !variant.IsFallback);

    /// <summary>How many phases there are; a variant may do nothing in the later ones.</summary>
    public int PhaseCount => Variants.Max(variant => variant.Phases.Count);

    /// <summary>Whether some number of it depends on the elements of one tensor, so that tensors have to be taken one by one.</summary>
    public bool NeedsTensors => Variants.Any(variant => variant.Kernel.HasNumbersOfTensors);

    /// <summary>Whether a phase ends only when all tensors have come through it, because numbers of the whole model are needed then.</summary>
    public bool NeedsModel => Variants.Any(variant => variant.Kernel.HasNumbersOfModel);

    /// <summary>Whether a group's tensors are taken one by one, each with numbers of its own; else all elements of the group are one.</summary>
    public bool TakesTensors { get; init; }

    /// <summary>Whether each tensor that is taken chooses its variant for itself.</summary>
    public bool ChoosesPerTensor => TakesTensors && Conditions.Any(condition => condition.Reach > Reach.Group);
}
