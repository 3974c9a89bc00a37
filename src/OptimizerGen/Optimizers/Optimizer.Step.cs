using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    /// <summary>Takes one step on a vector. Allocates nothing, and checks everything before it changes anything.</summary>
    /// <param name="parameters">The parameters, updated in place.</param>
    /// <param name="gradient">Their gradient, only read. It overlaps neither the parameters nor a state.</param>
    /// <param name="inputs">What the rule needs beside the gradient.</param>
    /// <exception cref="ArgumentException">A length is wrong, memory overlaps, or an input is missing or unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on a parameter set, a step is being taken already, or a hyperparameter has no value or one
    /// that cannot be used.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// The gradient has an element that is infinite or not a number, and <see cref="NonFinite"/> is to throw.
    /// </exception>
    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs = default)
    {
        RequireVector("call Step() without a vector");
        _use.Enter(Description.Name);
        try
        {
            CheckVector(parameters, gradient);
            CheckInputs(inputs, parameters);
            _current.Prepare(StepCount + 1, Epoch);
            StepOnVector(parameters, gradient, inputs);
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
    /// <exception cref="ArgumentException">An input is missing or unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, a step is being taken already, the set is at a gradient point, or a
    /// hyperparameter has no value or one that cannot be used.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// A gradient has an element that is infinite or not a number, and <see cref="NonFinite"/> is to throw.
    /// </exception>
    public void Step(in StepInputs<T> inputs = default)
    {
        ParameterSet<T> set = RequireSet("call Step(parameters, gradient)");
        _use.Enter(Description.Name);
        try
        {
            RequireValuesInPlace();
            CheckInputs(inputs, default);
            PrepareGroups();
            _context.UseSet(FrameKind.Set, Epoch);
            _context.SetNumbers(inputs, Description.Inputs.Count);
            bool clears = set.ClearGradientsAfterStep;
            bool isTaken = TakeStep(clears && Description.ClearsGradient);
            if (clears)
            {
                ClearGradients(set, isTaken);
            }
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>Gives the states of one group their initial values. Called before the first update or gradient point, with all states zero.</summary>
    protected virtual void Initialize(in StepFrame<T> frame)
    {
    }

    /// <summary>Takes one step of one group: moves its parameters and updates its states.</summary>
    protected abstract void Update(in StepFrame<T> frame);

    private unsafe void StepOnVector(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs)
    {
        fixed (byte* theta = &FirstByte(parameters), grad = &FirstByte(gradient))
        {
            _context.UseGiven(in _memory.Layout.Segments[0], theta, grad, null, Epoch);
            if (Description.Inputs.Count == 0)
            {
                TakeStep(clears: false);
                return;
            }

            _context.SetNumbers(inputs, Description.Inputs.Count);
            ElementInputs<T> elements = inputs.Elements;
            fixed (byte* first = &FirstByte(elements.First), second = &FirstByte(elements.Second),
                third = &FirstByte(elements.Third), fourth = &FirstByte(elements.Fourth))
            {
                _context.SetElements(elements, first, second, third, fourth);
                TakeStep(clears: false);
            }
        }
    }

    /// <summary>Everything is checked: reads what has to be known of the gradient, then updates group by group.</summary>
    /// <returns>Whether the step was taken, and not skipped.</returns>
    private bool TakeStep(bool clears)
    {
        if (!TryReadGradient(out double scale))
        {
            SkippedSteps++;
            return false;
        }

        InitializeGroups();
        foreach (int group in _context.Moving)
        {
            StepFrame<T> frame = FrameOf(group);
            _context.Extras = ExtrasOf(_context.Hyperparameters, scale, clears);
            Update(frame);
        }

        CompleteGroups();
        StepCount++;
        return true;
    }

    private void InitializeGroups()
    {
        if (_isInitialized)
        {
            return;
        }

        for (int group = 0; group < _memory.Layout.Groups.Length; group++)
        {
            if (HasParameters(group))
            {
                Initialize(FrameOf(group));
            }
        }

        _isInitialized = true;
    }

    /// <summary>The frame of a group, with its numbers in place.</summary>
    private StepFrame<T> FrameOf(int group)
    {
        _context.UseGroup(group, ValuesOf(group).Upcoming, StepCountOf(group) + 1);
        GroupRow row = _memory.Layout.Groups[group];
        return new StepFrame<T>(_context, row.FirstUnit, row.UnitCount);
    }

    private static ref byte FirstByte(ReadOnlySpan<T> memory) => ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(memory));
}
