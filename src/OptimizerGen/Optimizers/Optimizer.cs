using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen;

/// <summary>
/// An update rule with its hyperparameters and states, for one vector in the caller's memory, for a
/// <see cref="ParameterSet{T}"/> or for some of its tensors. The classes that are generated from specifications derive from it; training loops
/// and tools need nothing else.
/// </summary>
/// <remarks>
/// The initial values of the states are computed at the first step, so that properties set after construction count, and
/// so is the memory for a set's states reserved: a group that is frozen from the start has none until it thaws. From
/// then on a step allocates nothing. An optimizer takes one step at a time and refuses a second one from another thread;
/// optimizers of different tensors of a set can take theirs at the same time.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract partial class Optimizer<T> : IGroupOwner<T>, IPhasedRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerState<T> _state;
    private readonly Workspace<T> _memory;
    private readonly StepContext<T> _context;
    private readonly PhaseRunner<T> _phases;
    private readonly TensorUse<T> _use;
    private readonly EpochClock _clock;
    private readonly GradientOptions _options;
    private readonly StateCounts _counts = new();

    /// <summary>Makes an optimizer for one vector in the caller's memory.</summary>
    /// <param name="description">The rule's description.</param>
    /// <param name="length">The number of elements; may be 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or too large for one vector.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected Optimizer(OptimizerDescription description, int length)
        : this(description)
    {
        int limit = AlignedBuffer<T>.MaxLength;
        if (length < 0 || length > limit)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), length, FormattableString.Invariant($"{Description.Name} works on a vector of 0 to {limit} elements, but was given {length}."));
        }

        Length = length;
        _use = new TensorUse<T>();
        _state = new OptimizerState<T>(description, _counts, UnitLayout.ForVector(length), null);
        _memory = new Workspace<T>(_state);
        _memory.Reserve([0]);
        _context = new StepContext<T>(_memory);
        _phases = new PhaseRunner<T>(this, _context);
    }

    /// <summary>Makes an optimizer for a set, or for a selection of its tensors. None can be added to the set from now on.</summary>
    /// <param name="description">The rule's description.</param>
    /// <param name="parameters">The set or the selection.</param>
    /// <exception cref="ArgumentException">The selection is empty.</exception>
    /// <exception cref="InvalidOperationException">Another optimizer is taking a step with some of the parameters.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected Optimizer(OptimizerDescription description, ParameterSelection<T> parameters)
        : this(description)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.RequireMembers(Description.Name, nameof(parameters));
        Length = parameters.Length;
        Parameters = parameters;
        _use = new TensorUse<T>(Description.Name, parameters);
        _state = new OptimizerState<T>(description, _counts, LayoutOf(parameters), parameters);
        _memory = new Workspace<T>(_state);
        _context = new StepContext<T>(_memory);
        _phases = new PhaseRunner<T>(this, _context);
        parameters.Set.Freeze(Description.Name);
    }

    // Both public ways in assign what this one leaves out.
    private Optimizer(OptimizerDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Precision.Require<T>(description.Name);
        RequireTensorsForScratch(description);
        Description = description;
        _hyperparameters = new HyperparameterTable(this, description.Hyperparameters, description.DefaultOrder);
        _options = new GradientOptions(description.Name, description.FusesExtras, DecayFault(description, _hyperparameters));
        _clock = new EpochClock(description.Name, description.ReadsEpoch, _counts);
        _current = new CurrentHyperparameterValues(_hyperparameters, _clock);
        Hyperparameters = new HyperparameterCollection(_hyperparameters);
        States = new StateCollection<T>(this);
        _use = null!;
        _state = null!;
        _memory = null!;
        _context = null!;
        _phases = null!;
    }

    /// <summary>What the rule consists of.</summary>
    public OptimizerDescription Description { get; }

    /// <summary>The tensors it works on, all or some of a set, or <see langword="null"/> when it works on one vector.</summary>
    public ParameterSelection<T>? Parameters { get; }

    /// <summary>The number of elements of the vector, or of all its tensors.</summary>
    public long Length { get; }

    /// <summary>The steps taken so far.</summary>
    public long StepCount => _counts.Steps;

    /// <summary>All that outlives a step, to be listed, written out and read back.</summary>
    internal OptimizerState<T> State => _state;

    /// <summary>
    /// The epochs completed so far, for schedules and rules that go by them. It follows the steps where
    /// <see cref="StepsPerEpoch"/> is set; otherwise the caller or a training loop counts them here.
    /// </summary>
    /// <remarks>
    /// A step with a schedule or a rule that goes by epochs is refused while nothing counts them: neither
    /// <see cref="StepsPerEpoch"/> nor this was ever set. Setting it to 0 before the first step says that you will.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <exception cref="InvalidOperationException">It was set although <see cref="StepsPerEpoch"/> counts.</exception>
    public long Epoch
    {
        get => _clock.At(StepCount + SkippedSteps);
        set => _clock.Count(value);
    }

    /// <summary>
    /// How many steps make an epoch: the batches that the samples are divided into. Then <see cref="Epoch"/> counts
    /// itself, skipped steps included, since they used up a batch too. 0 at first, which leaves counting to the caller.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <exception cref="InvalidOperationException">Epochs were counted by hand already, and are beyond 0.</exception>
    public long StepsPerEpoch
    {
        get => _clock.StepsPerEpoch;
        set => _clock.StepsPerEpoch = value;
    }

    /// <summary>
    /// Makes states, inputs, step count and epoch those of a new optimizer. Hyperparameters and schedules stay, and
    /// so do the parameters.
    /// </summary>
    /// <exception cref="InvalidOperationException">A step is being taken, or the set is at a gradient point.</exception>
    public void Reset()
    {
        _use.Enter(Description.Name);
        try
        {
            RequireValuesInPlace();
            _state.Clear();
            GradientNorm = double.NaN;
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>The rule's name, the precision and the steps taken, such as <c>Adam&lt;float&gt; after 12 steps</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Description.Name}<{Precision.NameOf<T>()}> after {StepCount} steps");
}
