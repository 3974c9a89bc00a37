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
    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs = default)
    {
        RequireVector("call Step() without a vector");
        _use.Enter(Description.Name);
        try
        {
            CheckVector(parameters, gradient);
            CheckInputs(inputs, parameters);
            _current.Prepare(StepCount + 1, Epoch);
            StepFrame<T> frame = VectorFrame(StepCount + 1, _current.Upcoming, inputs, parameters, gradient, default);
            InitializeVector(frame);
            Update(frame);
            CompleteStep();
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
    public void Step(in StepInputs<T> inputs = default)
    {
        ParameterSet<T> set = RequireSet("call Step(parameters, gradient)");
        _use.Enter(Description.Name);
        try
        {
            RequireValuesInPlace();
            CheckInputs(inputs, default);
            _current.Prepare(StepCount + 1, Epoch);
            InitializeSet(inputs);
            for (int unit = 0; unit < _memory.Layout.Units.Length; unit++)
            {
                Update(SetFrame(unit, FrameKind.Set, inputs));
            }

            CompleteStep();
            if (set.ClearGradientsAfterStep)
            {
                set.ClearGradients();
            }
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>Gives the states of one unit their initial values. Called before the first update or gradient point, with all states zero.</summary>
    protected virtual void Initialize(in StepFrame<T> frame)
    {
    }

    /// <summary>Takes one step of one unit: moves its parameters and updates its states.</summary>
    protected abstract void Update(in StepFrame<T> frame);

    private void CompleteStep()
    {
        StepCount++;
        _current.Commit();
    }

    private void InitializeVector(in StepFrame<T> frame)
    {
        if (!_isInitialized)
        {
            Initialize(frame);
            _isInitialized = true;
        }
    }

    private void InitializeSet(in StepInputs<T> inputs)
    {
        if (_isInitialized)
        {
            return;
        }

        for (int unit = 0; unit < _memory.Layout.Units.Length; unit++)
        {
            Initialize(SetFrame(unit, FrameKind.Set, inputs));
        }

        _isInitialized = true;
    }

    private StepFrame<T> VectorFrame(
        long step, ReadOnlySpan<double> hyperparameters, StepInputs<T> inputs, ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradient, Span<T> output) =>
        new(_memory, 0, _memory.Layout.Segments[0], step, Epoch, hyperparameters, inputs, parameters, gradient, output);

    private StepFrame<T> SetFrame(int unit, FrameKind kind, StepInputs<T> inputs) =>
        new(_memory, unit, kind, StepCount + 1, Epoch, _current.Upcoming, inputs);
}
