using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>All kernels of an optimizer, ready to be written as code.</summary>
public sealed record LoweredOptimizer
{
    public required LoweredKernel Update { get; init; }

    /// <summary>Null when every state begins at 0, as its memory does.</summary>
    public LoweredKernel? Initialize { get; init; }

    /// <summary>The points of the gradients before the last one, in their order.</summary>
    public IReadOnlyList<LoweredKernel> EarlierPoints { get; init; } = [];

    public LoweredKernel? GradientPoint { get; init; }

    public IReadOnlyList<LoweredKernel> Views { get; init; } = [];

    /// <summary>The powers of numbers that are kept from step to step, each in a place of its own.</summary>
    public IReadOnlyList<Value> KeptPowers { get; init; } = [];

    /// <summary>How rows can be stepped by themselves.</summary>
    public RowPlan Rows { get; init; } = new();

    /// <summary>Whether the tensors of a group have numbers of their own.</summary>
    public bool PerTensor { get; init; }

    /// <summary>Whether some number is one for the whole model, so that all tensors go through a step phase by phase.</summary>
    public bool PerModel => Kernels.Any(kernel => kernel.NeedsModel);

    public int ScratchBuffers => Plans.Max(plan => plan.Scratch.OfElements);

    public int MatrixScratch => Plans.Max(plan => plan.Scratch.OfMatrices);

    /// <summary>Whether tensors are taken as matrices.</summary>
    public bool HasMatrices => Kernels.Any(kernel => kernel.Variants.Any(variant => variant.Kernel.HasMatrices));

    /// <summary>The most reductions to one number that one phase computes.</summary>
    public int ReductionsOfPass => Phases.Select(phase => phase.Stages.Sum(stage => stage.Reductions.Count)).DefaultIfEmpty().Max();

    /// <summary>The most numbers that one phase takes.</summary>
    public int NumbersOfPass => Phases.Select(phase => phase.Arguments.Count).DefaultIfEmpty().Max();

    /// <summary>How many buffers with a number for each row, column or block the kernels need at most.</summary>
    public int LinesOf(Shape shape) => Plans.Max(plan => plan.Lines.Count(lines => lines == shape));

    /// <summary>The most columns that one pass reads.</summary>
    public int ColumnsOfPass => Passes.Select(pass => pass.Columns.Count).DefaultIfEmpty().Max();

    /// <summary>The most numbers of a group that one kernel keeps from phase to phase.</summary>
    public int KeptOfGroup => Plans.Max(plan => plan.KeptOfGroup);

    /// <summary>The most numbers of a tensor that one kernel keeps from phase to phase.</summary>
    public int KeptOfTensor => Plans.Max(plan => plan.KeptOfTensor);

    /// <summary>Whether every way through a step starts from the parameters as they were.</summary>
    public bool MovesParameters => Update.Variants.All(plan => plan.MovesParameters);

    /// <summary>Whether every way through a step can clear the gradient.</summary>
    public bool ClearsGradient => Update.Variants.All(plan => plan.ClearsGradient);

    public IEnumerable<LoweredKernel> Kernels => new[] { Update, Initialize, GradientPoint }.Concat(EarlierPoints).Concat(Views).OfType<LoweredKernel>();

    private IEnumerable<KernelPlan> Plans => Kernels.SelectMany(kernel => kernel.Variants);

    private IEnumerable<Phase> Phases => Plans.SelectMany(plan => plan.Phases);

    private IEnumerable<Pass> Passes => Plans.SelectMany(plan => plan.Passes);
}
