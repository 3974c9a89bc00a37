using System.Diagnostics;
using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>
/// Minimises an objective with an optimizer: measures, checks the stopping rules, evaluates the gradient where the
/// rule wants it, steps, counts epochs, and tells schedules that go by the loss how each has ended. After the first step nothing is allocated, unless a recorder runs full.
/// </summary>
/// <remarks>
/// A loop can be run again and goes on where it was: its samples, steps and epochs are its own, so that two runs of 53 steps
/// are one of 106, to the bit. <see cref="Save"/> and <see cref="Restore"/> carry them to another process. A step that the
/// optimizer skips, because its gradient is not finite, is none: it is not counted, and no rule is met by it.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrainingLoop<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly TrainingSubject<T> _subject;
    private readonly TrainingOptions<T> _options;
    private readonly BatchSource _batches;
    private readonly int _lossInput;
    private readonly bool _needsLoss;
    private readonly bool _needsGradientNorm;
    private readonly bool _needsStepSize;
    private double _stepSize = double.NaN;
    private long _reported = -1;
    private long _epochsReported;

    /// <summary>Prepares a loop; the optimizer must have been made for one vector of the objective's dimension.</summary>
    /// <exception cref="ArgumentException">Optimizer, objective and options do not fit together.</exception>
    public TrainingLoop(Optimizer<T> optimizer, IObjective<T> objective, TrainingOptions<T> options)
        : this(new VectorSubject<T>(NotNull(optimizer, nameof(optimizer)), NotNull(objective, nameof(objective))), options)
    {
    }

    /// <summary>Prepares a loop for a model; the optimizer must have been made for the parameter set.</summary>
    /// <exception cref="ArgumentException">Optimizer, objective and options do not fit together.</exception>
    public TrainingLoop(Optimizer<T> optimizer, IModelObjective<T> objective, TrainingOptions<T> options)
        : this(new ModelSubject<T>(NotNull(optimizer, nameof(optimizer)), NotNull(objective, nameof(objective))), options)
    {
    }

    private TrainingLoop(TrainingSubject<T> subject, TrainingOptions<T> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Recorder?.RequireDimension(subject.Dimension);
        _subject = subject;
        _options = options;
        _batches = BatchSource.Create(subject.SampleCount, options.BatchSize, options.Order, options.Seed);
        _lossInput = FindLossInput(subject.Optimizer.Description);
        _needsLoss = Watches(StoppingQuantity.Loss);
        _needsGradientNorm = Watches(StoppingQuantity.GradientNorm);
        _needsStepSize = Watches(StoppingQuantity.StepSize);
    }

    /// <summary>The steps taken so far, over all runs.</summary>
    public long Steps { get; private set; }

    /// <summary>The epochs completed so far, over all runs.</summary>
    public long Epochs => _batches.Epochs;

    // The gradient over all samples serves both to measure and to step, where the step wants it at this very point.
    private bool MeasuredGradientServes => _batches.IsWhole && !_subject.Optimizer.Description.HasGradientPoint;

    /// <summary>Runs until a rule is met or a limit is reached; <paramref name="parameters"/> are updated in place.</summary>
    /// <param name="parameters">The start, and in the end the result.</param>
    /// <param name="cancellation">Ends the run before its next evaluation.</param>
    /// <exception cref="InvalidOperationException">The loop is one for a parameter set.</exception>
    public TrainingResult Run(Span<T> parameters, CancellationToken cancellation = default) => _subject is VectorSubject<T>
        ? RunSubject(parameters, cancellation)
        : throw new InvalidOperationException("The loop trains a parameter set, whose values lie in the set: call Run without a vector.");

    /// <summary>Runs until a rule is met or a limit is reached; the values of the set are updated in place.</summary>
    /// <param name="cancellation">Ends the run before its next evaluation.</param>
    /// <exception cref="InvalidOperationException">The loop is one for a vector.</exception>
    public TrainingResult Run(CancellationToken cancellation = default) => _subject is ModelSubject<T>
        ? RunSubject([], cancellation)
        : throw new InvalidOperationException("The loop trains one vector in the caller's memory: call Run with the vector.");

    /// <summary>Where the loop stands. Optimizer and parameters are not part of it.</summary>
    public TrainingState Save() => new(Steps, Epochs, _stepSize, _batches.Sampler) { EpochsReported = _epochsReported };

    /// <summary>Goes on from where a loop with the same objective and options stood.</summary>
    /// <exception cref="ArgumentException">The state is not of such a loop.</exception>
    public void Restore(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Steps < 0 || state.Epochs < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The loop's state has {state.Steps} steps and {state.Epochs} epochs, but neither is ever negative."), nameof(state));
        }

        _batches.Restore(state);
        Steps = state.Steps;
        _stepSize = state.StepSize;
        _reported = -1;
        _epochsReported = state.EpochsReported ?? Epochs;
    }

    private static TValue NotNull<TValue>(TValue value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    private static int FindLossInput(OptimizerDescription description)
    {
        for (int i = 0; i < description.Inputs.Count; i++)
        {
            InputDescription input = description.Inputs[i];
            if (input.Name != "loss" || input.Shape != StateShape.Number || description.Inputs.Count > 1)
            {
                throw new ArgumentException(
                    $"{description.Name} needs the input '{input.Name}', which a training loop cannot compute; call Step yourself.", nameof(description));
            }
        }

        return description.Inputs.Count - 1;
    }

    private bool Watches(StoppingQuantity quantity) => _options.StopAt.Any(rule => rule.Quantity == quantity);

    private TrainingResult RunSubject(Span<T> parameters, CancellationToken cancellation)
    {
        var run = new TrainingRun(Stopwatch.GetTimestamp(), Steps + Math.Min(_options.MaxSteps, long.MaxValue - Steps), _subject.Optimizer.Epoch - Epochs);
        CountEpochs(run);
        while (!cancellation.IsCancellationRequested)
        {
            TrainingPoint point = Measure(parameters, run);
            ReportEpoch(point);
            Report(point, parameters);
            if (Verdict(point, parameters, run) is { } verdict)
            {
                return Finish(verdict, point, parameters);
            }

            if (_needsStepSize)
            {
                _subject.Remember(parameters);
            }

            if (!TryStep(parameters, point.Loss, run, cancellation))
            {
                point = point with { Epoch = Epochs, Elapsed = run.Elapsed };
                return cancellation.IsCancellationRequested
                    ? Close((StopReason.Cancelled, null), point)
                    : Finish((StopReason.Skipped, null), point, parameters);
            }

            _stepSize = _needsStepSize ? _subject.Moved(parameters) : double.NaN;
        }

        return Close((StopReason.Cancelled, null), Here(double.NaN, double.NaN, run));
    }

    // An optimizer that counts by its own steps was told so by the caller, who knows better.
    private void CountEpochs(in TrainingRun run)
    {
        if (_subject.Optimizer.StepsPerEpoch == 0)
        {
            _subject.Optimizer.Epoch = run.FirstEpoch + Epochs;
        }
    }

    private TrainingPoint Here(double loss, double gradientNorm, in TrainingRun run) =>
        new(Steps, Epochs, loss, gradientNorm, _stepSize, run.Elapsed);

    private TrainingPoint Measure(ReadOnlySpan<T> parameters, in TrainingRun run)
    {
        if (_needsGradientNorm || MeasuredGradientServes)
        {
            double loss = _subject.WholeGradient(parameters);
            return Here(loss, _needsGradientNorm ? _subject.GradientNorm : double.NaN, run);
        }

        bool isAsked = _needsLoss || _options.Recorder?.Wants(Steps) == true || ReportsProgress || (IsEpochLossAwaited && _options.EpochLoss is null);
        return Here(isAsked ? _subject.Value(parameters) : double.NaN, double.NaN, run);
    }

    private bool IsEpochLossAwaited => Epochs > _epochsReported && _subject.Optimizer.Parts.Settings.AwaitLoss;

    /// <summary>Tells the schedules that go by it how an epoch has ended, before the step after it. A loss that is not finite ends the run instead.</summary>
    private void ReportEpoch(in TrainingPoint point)
    {
        if (IsEpochLossAwaited && (_options.EpochLoss?.Invoke() ?? point.Loss) is var loss && double.IsFinite(loss))
        {
            _subject.Optimizer.Parts.Settings.ReportLoss(loss);
        }

        _epochsReported = Epochs;
    }

    private bool ReportsProgress => _options.Progress is not null && Steps % _options.ProgressEvery == 0 && Steps != _reported;

    private void Report(in TrainingPoint point, ReadOnlySpan<T> parameters)
    {
        if (_options.Recorder?.Wants(point.Step) == true)
        {
            _subject.Record(_options.Recorder, point.Step, point.Loss, parameters);
        }

        if (ReportsProgress)
        {
            Tell(point);
        }
    }

    private void Tell(in TrainingPoint point)
    {
        _reported = point.Step;
        _options.Progress?.Report(point);
    }

    private (StopReason Reason, StoppingRule? Rule)? Verdict(in TrainingPoint point, ReadOnlySpan<T> parameters, in TrainingRun run)
    {
        bool lossWasMeasured = _needsLoss || !double.IsNaN(point.Loss);
        if ((lossWasMeasured && !double.IsFinite(point.Loss)) || !_subject.IsFinite(parameters))
        {
            return (StopReason.Diverged, null);
        }

        for (int i = 0; i < _options.StopAt.Count; i++)
        {
            if (_options.StopAt[i].IsMet(point))
            {
                return (StopReason.RuleMet, _options.StopAt[i]);
            }
        }

        return point.Step >= run.LastStep ? (StopReason.StepLimit, null)
            : point.Elapsed >= _options.TimeLimit ? (StopReason.TimeLimit, null)
            : null;
    }

    /// <summary>Takes the next step that is not skipped. False when the gradients of a whole epoch were, or it was cancelled.</summary>
    private bool TryStep(Span<T> parameters, double measuredLoss, in TrainingRun run, CancellationToken cancellation)
    {
        Optimizer<T> optimizer = _subject.Optimizer;
        for (int batch = 0; batch < _batches.BatchesPerEpoch && !cancellation.IsCancellationRequested; batch++)
        {
            ReadOnlySpan<int> samples = _batches.Next();
            double loss = MeasuredGradientServes ? measuredLoss : _subject.StepGradient(parameters, samples);
            long before = optimizer.StepCount;
            StepInputs<T> inputs = default;
            if (_lossInput >= 0)
            {
                inputs.SetNumber(_lossInput, loss);
            }

            _subject.Step(parameters, inputs);
            CountEpochs(run);
            if (optimizer.StepCount > before)
            {
                Steps++;
                return true;
            }
        }

        return false;
    }

    /// <summary>Measures what has not been measured of the last point.</summary>
    private TrainingResult Finish((StopReason Reason, StoppingRule? Rule) end, TrainingPoint point, ReadOnlySpan<T> parameters)
    {
        if (double.IsNaN(point.GradientNorm))
        {
            double loss = MeasuredGradientServes ? point.Loss : _subject.WholeGradient(parameters);
            point = point with { Loss = loss, GradientNorm = _subject.GradientNorm };
        }

        if (_options.Recorder is { } recorder)
        {
            _subject.Record(recorder, point.Step, point.Loss, parameters);
        }

        return Close(end, point);
    }

    private TrainingResult Close((StopReason Reason, StoppingRule? Rule) end, in TrainingPoint final)
    {
        if (final.Step != _reported)
        {
            Tell(final);
        }

        return new TrainingResult(end.Reason, end.Rule, final);
    }
}
