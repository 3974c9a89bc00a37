using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>All kernels of an optimizer, ready to be written as code.</summary>
public sealed record LoweredOptimizer
{
    public required LoweredKernel Update { get; init; }

    /// <summary>Null when every state begins at 0, as its memory does.</summary>
    public LoweredKernel? Initialize { get; init; }

    public LoweredKernel? GradientPoint { get; init; }

    public IReadOnlyList<LoweredKernel> Views { get; init; } = [];

    /// <summary>Whether tensors have to be taken one by one, since a number depends on all elements of one.</summary>
    public bool PerTensor => Kernels.Any(kernel => kernel.Variants.Any(variant => variant.Kernel.HasReductions));

    public int ScratchBuffers => Variants.Max(variant => variant.ScratchBuffers);

    /// <summary>The most reductions that one pass computes.</summary>
    public int ReductionsOfPass =>
        Variants.SelectMany(variant => variant.Passes).Select(pass => pass.Reductions.Count).DefaultIfEmpty().Max();

    /// <summary>The most numbers that one pass takes.</summary>
    public int NumbersOfPass => Variants.SelectMany(variant => variant.Passes)
        .Select(pass => pass.Numbers.Count(number => number.Op != Op.Constant)).DefaultIfEmpty().Max();

    /// <summary>The most numbers of a group that one kernel keeps from phase to phase.</summary>
    public int KeptOfGroup => Variants.Max(variant => variant.KeptOfGroup);

    /// <summary>The most numbers of a tensor that one kernel keeps from phase to phase.</summary>
    public int KeptOfTensor => Variants.Max(variant => variant.KeptOfTensor);

    /// <summary>The powers of numbers that are kept from step to step, each in a place of its own.</summary>
    public IReadOnlyList<Value> KeptPowers => Lowering.KeptPowers.In(Kernels);

    private IEnumerable<KernelVariant> Variants => Kernels.SelectMany(kernel => kernel.Variants);

    private IEnumerable<LoweredKernel> Kernels =>
        new[] { Update, Initialize, GradientPoint }.Concat(Views).OfType<LoweredKernel>();
}
