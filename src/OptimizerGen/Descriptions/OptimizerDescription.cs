namespace OptimizerGen;

/// <summary>What an update rule consists of: the tables behind its class, the same for every precision.</summary>
public sealed class OptimizerDescription
{
    /// <summary>The rule's name, which is its class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The rule in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>The update in one line or more, as its specification writes it.</summary>
    public string? Formula { get; init; }

    /// <summary>Title, authors and year of the paper, in one line.</summary>
    public string? Reference { get; init; }

    /// <summary>What the literature says it does well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What the literature says it does badly.</summary>
    public string? Weaknesses { get; init; }

    /// <summary>When to choose it.</summary>
    public string? UseWhen { get; init; }

    /// <summary>The hyperparameters, in the order of their indices.</summary>
    public IReadOnlyList<HyperparameterDescription> Hyperparameters { get; init; } = [];

    /// <summary>The hyperparameters that are lists, in the order of their indices.</summary>
    public IReadOnlyList<HyperparameterListDescription> Lists { get; init; } = [];

    /// <summary>
    /// The indices of the hyperparameters whose default is an expression, each after the ones it depends on;
    /// empty means the order of <see cref="Hyperparameters"/>.
    /// </summary>
    public IReadOnlyList<int> DefaultOrder { get; init; } = [];

    /// <summary>The states, in the order of their indices.</summary>
    public IReadOnlyList<StateDescription> States { get; init; } = [];

    /// <summary>The inputs beside the gradient, in the order of their indices.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; init; } = [];

    /// <summary>The views, in the order of their indices.</summary>
    public IReadOnlyList<ViewDescription> Views { get; init; } = [];

    /// <summary>
    /// The gradients that a step asks for before its last one, in their order. With them the rule has a gradient point,
    /// that of the last one, even where it is at the parameters.
    /// </summary>
    public IReadOnlyList<EarlierGradientDescription> EarlierGradients { get; init; } = [];

    /// <summary>Whether the rule wants its last gradient at another point than the parameters, or others before it.</summary>
    public bool HasGradientPoint { get; init; }

    /// <summary>Whether the rule itself goes by epochs; then a step is refused while nothing counts them.</summary>
    public bool ReadsEpoch { get; init; }

    /// <summary>Whether the rule draws random numbers, which are counted from the beginning of each tensor.</summary>
    public bool DrawsNoise { get; init; }

    /// <summary>Whether the rule reduces over a tensor, so that each tensor has numbers of its own.</summary>
    public bool PerTensor { get; init; }

    /// <summary>
    /// Whether some number is one for all tensors that a step moves. Then no tensor begins a phase before all others have
    /// ended the one before.
    /// </summary>
    public bool PerModel { get; init; }

    /// <summary>How many buffers the update needs to keep temporaries between two passes over a segment.</summary>
    public int ScratchBuffers { get; init; }

    /// <summary>How many buffers there are for temporary matrices of other shapes than the elements.</summary>
    public int MatrixScratch { get; init; }

    /// <summary>Whether the rule takes tensors as matrices, which go through its phases one tensor after the other.</summary>
    public bool TakesMatrices { get; init; }

    /// <summary>The most reductions that one pass over a segment computes.</summary>
    public int ReductionsOfPass { get; init; }

    /// <summary>How many elements a block has; 0 for a rule without blocks.</summary>
    public int BlockLength { get; init; }

    /// <summary>How many buffers with a number for each row the rule needs.</summary>
    public int LinesOfRows { get; init; }

    /// <summary>How many buffers with a number for each column the rule needs.</summary>
    public int LinesOfColumns { get; init; }

    /// <summary>How many buffers with a number for each block the rule needs.</summary>
    public int LinesOfBlocks { get; init; }

    /// <summary>The most numbers of columns that one pass reads along a row.</summary>
    public int ColumnsOfPass { get; init; }

    /// <summary>In how many phases the initial values are computed.</summary>
    public int PhasesOfInitialize { get; init; } = 1;

    /// <summary>In how many phases a step is taken: one more than the times it needs a reduction of all elements of a tensor.</summary>
    public int PhasesOfUpdate { get; init; } = 1;

    /// <summary>In how many phases the point of the last gradient is written.</summary>
    public int PhasesOfGradientPoint { get; init; } = 1;

    /// <summary>The most numbers that one pass over a segment takes.</summary>
    public int NumbersOfPass { get; init; }

    /// <summary>How many numbers of a group cross a phase.</summary>
    public int KeptOfGroup { get; init; }

    /// <summary>How many numbers of a tensor cross a phase.</summary>
    public int KeptOfTensor { get; init; }

    /// <summary>How many powers of hyperparameters to the step's number are kept from step to step.</summary>
    public int KeptPowers { get; init; }

    /// <summary>
    /// Whether the update does in its own pass over memory what a step does beside the rule: scaling and limiting the
    /// gradient, decay, flushing. Generated classes do; a class written by hand may leave it out, and then refuses these.
    /// </summary>
    public bool FusesExtras { get; init; }

    /// <summary>
    /// Whether the update moves the parameters from where they are. One that does not, writes them anew from its states,
    /// so that a decay before it would be lost.
    /// </summary>
    public bool ReadsParameters { get; init; } = true;

    /// <summary>Whether the update clears the gradient in its own pass when it is asked to.</summary>
    public bool ClearsGradient { get; init; }

    /// <summary>How rows that alone have a gradient are stepped. A class written by hand that says nothing refuses it.</summary>
    public RowStepDescription RowSteps { get; init; } = RowStepDescription.Unknown;

    /// <summary>Whether the rule has numbers for each row, column or block.</summary>
    internal bool HasLines(StateShape lines) => States.Any(state => state.Shape == lines) || lines switch
    {
        StateShape.Row => LinesOfRows > 0,
        StateShape.Column => LinesOfColumns + ColumnsOfPass > 0,
        _ => LinesOfBlocks > 0,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
