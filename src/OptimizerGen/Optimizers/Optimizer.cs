using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.Optimizers;
using OptimizerGen.State;
using OptimizerGen.Threading;

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
public abstract class Optimizer<T> : TensorwiseRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // What a step goes through is reached without a way round.
    private readonly OptimizerSettings _settings;
    private readonly Stepper<T> _stepper;

    /// <summary>Makes an optimizer for one vector in the caller's memory.</summary>
    /// <param name="description">The rule's description.</param>
    /// <param name="length">The number of elements; may be 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or too large for one vector.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected Optimizer(OptimizerDescription description, int length)
        : this(description, StepSubject<T>.OfVector(description, length))
    {
    }

    /// <summary>Makes an optimizer for a set, or for a selection of its tensors. None can be added to the set from now on.</summary>
    /// <param name="description">The rule's description.</param>
    /// <param name="parameters">The set or the selection.</param>
    /// <exception cref="ArgumentException">The selection is empty.</exception>
    /// <exception cref="InvalidOperationException">Another optimizer is taking a step with some of the parameters.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected Optimizer(OptimizerDescription description, ParameterSelection<T> parameters)
        : this(description, StepSubject<T>.OfSet(description, parameters)) =>
        parameters.Set.Freeze(description.Name);

    private Optimizer(OptimizerDescription description, StepSubject<T> subject)
        : base(description, subject)
    {
        _settings = Parts.Settings;
        _stepper = Parts.Stepper;
        Hyperparameters = new HyperparameterCollection(_settings.Hyperparameters);
        States = new StateCollection<T>(Parts.States);
        ParameterGroups = new GroupCollection<T, ParameterGroup<T>>(this);
    }

    /// <summary>The number of elements of the vector, or of all its tensors.</summary>
    public long Length => Parts.Subject.Length;

    /// <summary>Whether it works on tensors of a set; otherwise it works on one vector.</summary>
    [MemberNotNullWhen(true, nameof(Parameters))]
    public bool WorksOnSet => Parameters is not null;

    /// <summary>The tensors it works on, all or some of a set, or <see langword="null"/> when it works on one vector.</summary>
    public ParameterSelection<T>? Parameters => Parts.Subject.Parameters;

    /// <summary>The hyperparameters by name, as they are set; schedules do not change them.</summary>
    public HyperparameterCollection Hyperparameters { get; }

    /// <summary>The states by name.</summary>
    public StateCollection<T> States { get; }

    /// <summary>
    /// The parameter groups in the order of adding, for tools that know an optimizer by its base class; a generated class
    /// has them typed, as <c>Groups</c>.
    /// </summary>
    public GroupCollection<T, ParameterGroup<T>> ParameterGroups { get; }

    /// <summary>The steps taken so far.</summary>
    public long StepCount => _settings.Counts.Steps;

    /// <summary>
    /// What the random numbers of a rule that draws some are drawn with: two runs with the same seed draw the same, whatever
    /// the machine and the number of threads, and every other seed draws anew. 0 at first. It is part of the state, and
    /// <see cref="Reset"/> leaves it as it is; a rule that draws none does not read it.
    /// </summary>
    public long Seed { get => _settings.Counts.Seed; set => _settings.Counts.Seed = value; }

    /// <summary>The steps left out so far because their gradient was not finite.</summary>
    public long SkippedSteps => _settings.Counts.SkippedSteps;

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
    public long Epoch { get => _settings.Epoch; set => _settings.Epoch = value; }

    /// <summary>
    /// How many steps make an epoch: the batches that the samples are divided into. Then <see cref="Epoch"/> counts
    /// itself, skipped steps included, since they used up a batch too. 0 at first, which leaves counting to the caller.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <exception cref="InvalidOperationException">Epochs were counted by hand already, and are beyond 0.</exception>
    public long StepsPerEpoch { get => _settings.StepsPerEpoch; set => _settings.StepsPerEpoch = value; }

    /// <summary>
    /// What the gradient is multiplied with before anything else: 1 / n after the gradients of n batches were added up,
    /// or 1 / the scale of the loss. Finite, 1 at first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double GradientScale { get => _settings.Gradient.Scale; set => _settings.Gradient.Scale = value; }

    /// <summary>
    /// The largest Euclidean norm of the gradient of all parameters together, after <see cref="GradientScale"/>: a longer
    /// one is scaled down to it. Positive; infinite, as at first, for no clipping. The norm is found in a pass of its own
    /// over the gradient, see <see cref="GradientNorm"/>.
    /// </summary>
    /// <remarks>
    /// One element that is NaN makes the norm NaN, and with it all parameters; an infinite one makes its own parameter NaN
    /// and the gradient of all others 0. <see cref="NonFinite"/> keeps such a gradient out.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGlobalNorm { get => _settings.Gradient.ClipGlobalNorm; set => _settings.Gradient.ClipGlobalNorm = value; }

    /// <summary>
    /// The largest magnitude of an element of the gradient, after scaling and after <see cref="ClipGlobalNorm"/>: larger
    /// ones become this with their sign. Positive; infinite, as at first, for no clipping.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGradientValue { get => _settings.Gradient.ClipValue; set => _settings.Gradient.ClipValue = value; }

    /// <summary>
    /// What a step does about a gradient with an element that is infinite or not a number, as it is handed over or after
    /// <see cref="GradientScale"/>. It is decided in the pass that finds the norm, before anything is written.
    /// <see cref="NonFiniteHandling.Propagate"/> at first, which reads nothing. An element that only scaling makes infinite, but
    /// <see cref="ClipGlobalNorm"/> or <see cref="ClipGradientValue"/> brings back, is finite.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public NonFiniteHandling NonFinite { get => _settings.Gradient.NonFinite; set => _settings.Gradient.NonFinite = value; }

    /// <summary>
    /// The Euclidean norm of the last step's gradient, that of frozen groups left out, after <see cref="GradientScale"/> and
    /// before clipping. Right for all finite elements, however large or small, but no more than the largest number; infinite
    /// or NaN when an element is. NaN too when the step did not read it, as neither <see cref="ClipGlobalNorm"/> nor
    /// <see cref="NonFinite"/> asked for it.
    /// </summary>
    public double GradientNorm => Parts.Gate.Norm;

    /// <summary>
    /// Decoupled weight decay λ for a rule that has none of its own: before the rule, θ becomes θ · (1 − α·λ) with the
    /// learning rate α of the step (Loshchilov and Hutter, 2019). At least 0 and finite, 0 at first. A group may have
    /// another one, see <see cref="ParameterGroup{T}.DecoupledWeightDecay"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The rule has no learning rate or does not start from the parameters, or the class was written by hand.</exception>
    public double DecoupledWeightDecay { get => _settings.Gradient.DecoupledWeightDecay; set => _settings.Gradient.DecoupledWeightDecay = value; }

    /// <summary>
    /// Whether values of states below the smallest normal number become 0 when they are stored. Some processors compute
    /// with such numbers several times more slowly, and a moment whose gradient stays 0 never leaves them. False at first.
    /// </summary>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public bool FlushSubnormals { get => _settings.Gradient.FlushSubnormals; set => _settings.Gradient.FlushSubnormals = value; }

    /// <summary>
    /// Whether a step is refused while nobody asked for the points that its gradients belong to: by <see cref="GradientPoints()"/>,
    /// or one by one by <see cref="WriteGradientPoint(ReadOnlySpan{T}, Span{T})"/> or <see cref="AtGradientPoint"/>, before each step. True
    /// at first for a rule with a gradient point. False is for gradients that are from there already, such as recorded ones;
    /// evaluated at the parameters themselves they make another rule of it.
    /// </summary>
    public bool RequiresGradientPoint { get => Parts.Points.IsRequired; set => Parts.Points.IsRequired = value; }

    /// <summary>
    /// How many threads a step may use, the caller's among them; it takes those that pay, and never more than 64. The number
    /// of processors at first, and again when it is set to −1. The result does not depend on it, to the bit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither −1 nor at least 1.</exception>
    public int MaxDegreeOfParallelism { get => Parts.Context.Degree; set => Parts.Context.Degree = value; }

    /// <summary>Who runs the phases of steps.</summary>
    internal StepExecutor Executor { get => Parts.Context.Executor; set => Parts.Context.Executor = value; }

    /// <summary>All that outlives a step, to be listed, written out and read back.</summary>
    internal OptimizerState<T> State => Parts.State;

    /// <summary>
    /// What the hyperparameter called <paramref name="name"/> was at the last step, after its schedule; before the
    /// first step, what it will be there.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public double GetCurrent(string name) => _settings.GetCurrent(_settings.Values, _settings.Hyperparameters.Require(name));

    /// <summary>The schedule of the hyperparameter called <paramref name="name"/>, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Schedule? GetSchedule(string name) => _settings.Values.GetSchedule(_settings.Hyperparameters.Require(name));

    /// <summary>Schedules the hyperparameter called <paramref name="name"/>, or stops scheduling it.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="schedule">The schedule, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">There is no hyperparameter of that name.</exception>
    /// <exception cref="InvalidOperationException">It has a memory, and is the schedule of another hyperparameter already.</exception>
    public void SetSchedule(string name, Schedule? schedule) => SetSchedule(_settings.Hyperparameters.Require(name), schedule);

    /// <summary>The view of the element input called <paramref name="name"/>, where the caller writes it for each tensor of the set.</summary>
    /// <exception cref="ArgumentException">There is no input of that name, or it is a number.</exception>
    public InputView<T> GetInput(string name) => ViewInput(Parts.States.FindInput(name));

    /// <summary>Takes one step on a vector. Allocates nothing, and checks everything before it changes anything.</summary>
    /// <param name="parameters">The parameters, updated in place.</param>
    /// <param name="gradient">Their gradient, only read. It overlaps neither the parameters nor a state.</param>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">A length is wrong, memory overlaps, or the rule needs an input beside the gradient.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on a parameter set, a step is being taken already, the gradient belongs to a point that was not
    /// asked for (see <see cref="RequiresGradientPoint"/>), or a hyperparameter has no value or one that cannot be used.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// The gradient has an element that is infinite or not a number, and <see cref="NonFinite"/> is to throw.
    /// </exception>
    public StepOutcome Step(Span<T> parameters, ReadOnlySpan<T> gradient) => _stepper.Step(parameters, gradient, default);

    /// <summary>Takes one step on a vector, of a rule that needs more than the gradient; errors are those of a step without inputs.</summary>
    /// <param name="parameters">The parameters, updated in place.</param>
    /// <param name="gradient">Their gradient, only read.</param>
    /// <param name="inputs">What the rule needs beside it, by the indices in its description.</param>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">A length is wrong, memory overlaps, or an input is missing or unknown.</exception>
    public StepOutcome Step(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs) =>
        _stepper.Step(parameters, gradient, inputs);

    /// <summary>Takes one step on the parameter set, with the gradients that lie in it; errors are those of a step on a vector.</summary>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">The rule needs a number beside the gradient.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector, or the set is at a gradient point.</exception>
    public StepOutcome Step() => _stepper.Step(default);

    /// <summary>Takes one step on the parameter set, of a rule that needs numbers beside the gradient; errors are those of a step without.</summary>
    /// <param name="inputs">The numbers, by the indices in its description; values for each element lie in its input views.</param>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">An input is missing or unknown.</exception>
    public StepOutcome Step(in StepInputs<T> inputs) => _stepper.Step(inputs);

    /// <summary>
    /// The gradients that the next step on a vector asks for, to be gone through by <c>foreach</c>: in each turn the point is
    /// written, and the caller writes the gradient there. The step is taken with the last one. A rule without a point asks for
    /// one gradient, at the parameters.
    /// </summary>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="point">Receives the point in each turn; separate memory of the same length.</param>
    /// <param name="gradient">Where the caller writes the gradient in each turn; separate memory of the same length.</param>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public GradientPointSequence<T> GradientPoints(ReadOnlySpan<T> parameters, Span<T> point, ReadOnlySpan<T> gradient) =>
        GradientPointSequence<T>.OfVector(Parts.Points, parameters, point, gradient);

    /// <summary>
    /// The gradients that the next step on a parameter set asks for, to be gone through by <c>foreach</c>: in each turn the set's
    /// values are where one is to be evaluated, and the caller leaves it in the set's gradients. When the loop ends the values have
    /// their exact bits from before. Where the set clears gradients after a step, each turn begins with cleared ones.
    /// </summary>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public GradientPointSequence<T> GradientPoints() => GradientPointSequence<T>.OfSet(Parts.Points);

    /// <summary>
    /// Takes over the gradient at the point asked for last, of a rule that wants another one in the same step, whose point is due
    /// then. Going through <see cref="GradientPoints(ReadOnlySpan{T}, Span{T}, ReadOnlySpan{T})"/> does this by itself.
    /// </summary>
    /// <param name="gradient">The gradient, only read.</param>
    /// <exception cref="ArgumentException">The length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">Nobody asked for its point, or the step wants no other gradient after it.</exception>
    /// <exception cref="NotFiniteNumberException">The gradient is not finite, and <see cref="NonFinite"/> is to throw.</exception>
    public void KeepGradient(ReadOnlySpan<T> gradient) => Parts.Points.Keep(gradient);

    /// <summary>The same with the gradients that lie in the parameter set, within the scope of their point or after it.</summary>
    public void KeepGradient() => Parts.Points.Keep();

    /// <summary>
    /// Writes the point where the gradient of the next step is to be evaluated: the rule's own point, or the
    /// parameters themselves when the rule has none. Of a rule that wants several, it is the one that is due: the first, and
    /// after each <see cref="KeepGradient(ReadOnlySpan{T})"/> the next. Before the first step this fixes the initial values of the states.
    /// </summary>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="point">Receives the point; separate memory of the same length.</param>
    /// <exception cref="ArgumentException">A length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on a parameter set, a step is being taken, or a hyperparameter has no value or one that
    /// cannot be used.
    /// </exception>
    public void WriteGradientPoint(ReadOnlySpan<T> parameters, Span<T> point) => Parts.Points.Write(parameters, point);

    /// <summary>
    /// Moves the set's values to the point where the gradient of the next step is to be evaluated, of a rule that wants several
    /// to the one that is due: the first, and after each <see cref="KeepGradient()"/> the next. Disposing of the
    /// result brings back the exact bits from before, so what is written to the values in between is lost. For a rule
    /// that evaluates its gradient at the parameters nothing moves.
    /// </summary>
    /// <returns>The scope to dispose of before the step: <c>using (optimizer.AtGradientPoint()) { … }</c>.</returns>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, a step is being taken, the set is at a gradient point already, or a
    /// hyperparameter has no value or one that cannot be used.
    /// </exception>
    public GradientPointScope<T> AtGradientPoint() => Parts.Points.Open();

    /// <summary>
    /// Brings the values back that <see cref="AtGradientPoint"/> moved, as disposing of its scope does: the way back where
    /// the scope was lost. Where nothing is away it does nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The owner of adopted memory does not give it out; then nothing is written.</exception>
    public void LeaveGradientPoint() => Parts.Points.Close();

    /// <summary>Reads out the view called <paramref name="name"/> for a vector.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="destination">Receives the view; separate memory of the same length.</param>
    /// <exception cref="ArgumentException">There is no view of that name, a length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set, or a step is being taken.</exception>
    public void ReadView(string name, ReadOnlySpan<T> parameters, Span<T> destination) =>
        ReadView(Parts.Views.Find(name), parameters, destination);

    /// <summary>Reads out the view called <paramref name="name"/> for one tensor of the set.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="parameter">The tensor.</param>
    /// <param name="destination">Receives the view; separate memory of the tensor's length.</param>
    /// <exception cref="ArgumentException">There is no view of that name, the parameter belongs to another set, a length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector, a step is being taken, or the set is at a gradient point.</exception>
    public void ReadView(string name, Parameter<T> parameter, Span<T> destination) =>
        ReadView(Parts.Views.Find(name), parameter, destination);

    /// <summary>
    /// Makes states, inputs, step count and epoch those of a new optimizer. Hyperparameters and schedules stay, and
    /// so do the parameters; what schedules remember is forgotten.
    /// </summary>
    /// <exception cref="InvalidOperationException">A step is being taken, or the set is at a gradient point.</exception>
    public void Reset() => Parts.Reset();

    /// <summary>The rule's name, the precision and the steps taken, such as <c>Adam&lt;float&gt; after 12 steps</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Description.Name}<{Precision.NameOf<T>()}> after {StepCount} steps");
}
