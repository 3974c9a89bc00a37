using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    /// <summary>Takes one step on a vector. Allocates nothing, and checks everything before it changes anything.</summary>
    /// <param name="parameters">The parameters, updated in place.</param>
    /// <param name="gradient">Their gradient, only read. It overlaps neither the parameters nor a state.</param>
    /// <param name="inputs">What the rule needs beside the gradient.</param>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">A length is wrong, memory overlaps, or an input is missing or unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on a parameter set, a step is being taken already, or a hyperparameter has no value or one
    /// that cannot be used.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// The gradient has an element that is infinite or not a number, and <see cref="NonFinite"/> is to throw.
    /// </exception>
    public StepOutcome Step(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs = default)
    {
        RequireVector("call Step() without a vector");
        _use.Enter(Description.Name);
        try
        {
            CheckVector(parameters, gradient);
            CheckInputs(inputs, parameters);
            _current.Prepare(StepCount + 1, Epoch);
            return StepOnVector(parameters, gradient, inputs);
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>
    /// Takes one step on the parameter set, with the gradients that lie in it. Allocates nothing, and checks
    /// everything before it changes anything.
    /// </summary>
    /// <param name="inputs">The numbers that the rule needs beside the gradient; values for each element lie in its input views.</param>
    /// <returns>Whether the step was taken, or skipped because <see cref="NonFinite"/> is to skip what is not finite.</returns>
    /// <exception cref="ArgumentException">An input is missing or unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, a step is being taken already, the set is at a gradient point, or a
    /// hyperparameter has no value or one that cannot be used.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// A gradient has an element that is infinite or not a number, and <see cref="NonFinite"/> is to throw.
    /// </exception>
    public StepOutcome Step(in StepInputs<T> inputs = default)
    {
        ParameterSelection<T> own = RequireSet("call Step(parameters, gradient)");
        _use.Enter(Description.Name);
        try
        {
            RequireValuesInPlace();
            CheckInputs(inputs, default);
            PrepareGroups();
            _use.Pin();
            _context.Begin(Epoch);
            _context.Source.UseSet(FrameKind.Set);
            _context.Source.SetNumbers(inputs, Description.Inputs.Count);
            bool clears = own.Set.ClearGradientsAfterStep;
            StepOutcome outcome = TakeStep(clears && Description.ClearsGradient);
            if (clears)
            {
                ClearGradients(own.Set, outcome);
            }

            return outcome;
        }
        finally
        {
            _use.Unpin();
            _use.Leave();
        }
    }

    void IPhasedRule<T>.Ask(RulePart part, int view, int phase, in StepFrame<T> frame)
    {
        switch (part)
        {
            case RulePart.Update:
                Update(phase, frame);
                break;
            case RulePart.Initialize:
                Initialize(phase, frame);
                break;
            case RulePart.GradientPoint:
                WriteGradientPoint(phase, frame);
                break;
            default:
                WriteView(view, phase, frame);
                break;
        }
    }

    /// <summary>
    /// Asks for the loops that give the states of tensors their initial values. Called before the first update or
    /// gradient point, with all states zero.
    /// </summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfInitialize"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected virtual void Initialize(int phase, in StepFrame<T> frame)
    {
    }

    /// <summary>Asks for the loops of one step, which move the parameters of tensors and update their states.</summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfUpdate"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected abstract void Update(int phase, in StepFrame<T> frame);

    private unsafe StepOutcome StepOnVector(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs)
    {
        fixed (byte* theta = &FirstByte(parameters), grad = &FirstByte(gradient))
        {
            _context.Begin(Epoch);
            _context.Source.UseGiven(in _memory.Layout.Segments[0], theta, grad, null);
            if (Description.Inputs.Count == 0)
            {
                return TakeStep(clears: false);
            }

            _context.Source.SetNumbers(inputs, Description.Inputs.Count);
            ElementInputs<T> elements = inputs.Elements;
            fixed (byte* first = &FirstByte(elements.First), second = &FirstByte(elements.Second),
                third = &FirstByte(elements.Third), fourth = &FirstByte(elements.Fourth))
            {
                _context.Source.SetElements(elements, first, second, third, fourth);
                return TakeStep(clears: false);
            }
        }
    }

    /// <summary>Everything is checked: reads what has to be known of the gradient, then updates group by group.</summary>
    private StepOutcome TakeStep(bool clears)
    {
        if (!TryReadGradient(out double scale))
        {
            _counts.SkippedSteps++;
            return StepOutcome.Skipped;
        }

        InitializeGroups(Moving);
        foreach (int group in _context.Moving)
        {
            double[] values = SetGroup(group);
            _context.Group(group).Extras = ExtrasOf(group, values, scale, clears);
        }

        _phases.Run(RulePart.Update, Description.PhasesOfUpdate, Moving);
        CompleteGroups();
        _counts.Steps++;
        return StepOutcome.Taken;
    }

    /// <summary>Reserves the states of groups that have none yet, and gives them their initial values.</summary>
    private void InitializeGroups(ReadOnlySpan<int> groups)
    {
        _memory.Reserve(groups);
        foreach (int group in groups)
        {
            if (!_state.Group(group).IsInitialized)
            {
                SetGroup(group);
                _phases.Run(RulePart.Initialize, Description.PhasesOfInitialize, [group]);
                _state.Group(group).IsInitialized = true;
            }
        }
    }

    private ReadOnlySpan<int> Moving => CollectionsMarshal.AsSpan(_context.Moving);

    /// <summary>Puts the numbers of a group's next step in place, and returns its hyperparameters.</summary>
    private double[] SetGroup(int group)
    {
        double[] values = ValuesOf(group).Upcoming;
        _context.SetGroup(group, values, StepCountOf(group) + 1);
        return values;
    }

    // What follows an empty span is somebody else's.
    private static ref byte FirstByte(ReadOnlySpan<T> memory) =>
        ref memory.IsEmpty ? ref Unsafe.NullRef<byte>() : ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(memory));
}
