using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen;

/// <summary>
/// An update rule with its hyperparameters and states, for one vector in the caller's memory or for a
/// <see cref="ParameterSet{T}"/>. The classes that are generated from specifications derive from it; training loops
/// and tools need nothing else.
/// </summary>
/// <remarks>
/// All memory is reserved when the optimizer is made, and a step allocates nothing. The initial values of the states
/// are computed at the first step, so that properties set after construction count. An optimizer takes one step at a
/// time and refuses a second one from another thread.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract partial class Optimizer<T> : IGroupOwner<T>, IPhasedRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerMemory<T> _memory;
    private readonly StepContext<T> _context;
    private readonly PhaseRunner<T> _phases;
    private readonly ExclusiveUse _use;
    private readonly EpochClock _clock;
    private readonly GradientOptions _options;
    private bool _isInitialized;

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
        _use = new ExclusiveUse();
        _memory = new OptimizerMemory<T>(description, UnitLayout.ForVector(length), null);
        _context = new StepContext<T>(_memory);
        _phases = new PhaseRunner<T>(this, _context);
    }

    /// <summary>Makes an optimizer for all tensors of a set, to which none can be added from now on.</summary>
    /// <param name="description">The rule's description.</param>
    /// <param name="parameters">The set.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected Optimizer(OptimizerDescription description, ParameterSet<T> parameters)
        : this(description)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Length = parameters.Length;
        Parameters = parameters;
        _use = parameters.Use;
        _memory = new OptimizerMemory<T>(description, UnitLayout.ForSet(parameters, description.PerTensor, groupCount: 1, _ => 0), parameters);
        _context = new StepContext<T>(_memory);
        _phases = new PhaseRunner<T>(this, _context);
        parameters.Freeze(Description.Name);
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
        _clock = new EpochClock(description.Name, description.ReadsEpoch);
        _current = new CurrentHyperparameterValues(_hyperparameters, _clock);
        Hyperparameters = new HyperparameterCollection(_hyperparameters);
        States = new StateCollection<T>(this);
        _use = null!;
        _memory = null!;
        _context = null!;
        _phases = null!;
    }

    /// <summary>What the rule consists of.</summary>
    public OptimizerDescription Description { get; }

    /// <summary>The set it works on, or <see langword="null"/> when it works on one vector.</summary>
    public ParameterSet<T>? Parameters { get; }

    /// <summary>The number of elements of the vector, or of all tensors of the set.</summary>
    public long Length { get; }

    /// <summary>The steps taken so far.</summary>
    public long StepCount { get; private set; }

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
            _memory.Clear();
            _isInitialized = false;
            StepCount = 0;
            foreach (ParameterGroup<T> group in _groups)
            {
                group.StepCount = 0;
            }

            SkippedSteps = 0;
            GradientNorm = double.NaN;
            _clock.Reset();
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>The rule's name, the precision and the steps taken, such as <c>Adam&lt;float&gt; after 12 steps</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Description.Name}<{Precision.NameOf<T>()}> after {StepCount} steps");
}
