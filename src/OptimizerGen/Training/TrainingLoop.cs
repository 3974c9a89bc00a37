using System.Diagnostics;
using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>
/// Minimises an objective with an optimizer: measures, checks the stopping rules, evaluates the gradient where the
/// rule wants it, steps, and counts epochs. After the first step nothing is allocated, unless a recorder runs full.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrainingLoop<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Optimizer<T> _optimizer;
    private readonly IObjective<T> _objective;
    private readonly TrainingOptions<T> _options;
    private readonly T[] _gradient;
    private readonly T[] _point;
    private readonly T[] _previous;
    private readonly int _lossInput;
    private readonly bool _needsLoss;
    private readonly bool _needsGradientNorm;
    private readonly bool _needsStepSize;

    /// <summary>Prepares a loop; the optimizer must have been made for one vector of the objective's dimension.</summary>
    /// <exception cref="ArgumentException">Optimizer and objective do not fit together.</exception>
    public TrainingLoop(Optimizer<T> optimizer, IObjective<T> objective, TrainingOptions<T> options)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(options);
        if (optimizer.Parameters is not null || optimizer.Length != objective.Dimension)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The objective has {objective.Dimension} parameters; make {optimizer.Description.Name} for one vector of that length."), nameof(optimizer));
        }

        _optimizer = optimizer;
        _objective = objective;
        _options = options;
        _lossInput = FindLossInput(optimizer.Description);
        _gradient = new T[objective.Dimension];
        _point = new T[objective.Dimension];
        _previous = new T[objective.Dimension];
        _needsLoss = options.StopAt.Any(rule => rule.Quantity == StoppingQuantity.Loss);
        _needsGradientNorm = options.StopAt.Any(rule => rule.Quantity == StoppingQuantity.GradientNorm);
        _needsStepSize = options.StopAt.Any(rule => rule.Quantity == StoppingQuantity.StepSize);
    }

    /// <summary>Runs until a rule is met or a limit is reached; <paramref name="parameters"/> are updated in place.</summary>
    /// <param name="parameters">The start, and in the end the result.</param>
    /// <param name="cancellation">Ends the run before its next update.</param>
    public TrainingResult Run(Span<T> parameters, CancellationToken cancellation = default)
    {
        var source = new GradientSource<T>(_objective, _options);
        long clock = Stopwatch.GetTimestamp();
        long firstEpoch = _optimizer.Epoch;
        CountEpochs(firstEpoch);
        double stepSize = double.NaN;
        for (long step = 0; ; step++)
        {
            TrainingPoint point = Measure(source, parameters, step, stepSize, clock);
            Report(point, parameters);
            if (Verdict(point, parameters, cancellation) is { } verdict)
            {
                return Finish(verdict.Reason, verdict.Rule, point, parameters);
            }

            double loss = WriteGradient(source, parameters, point.Loss);
            if (_needsStepSize)
            {
                parameters.CopyTo(_previous);
            }

            TakeStep(parameters, loss);
            source.CompleteStep();
            CountEpochs(firstEpoch + source.Epochs);
            stepSize = _needsStepSize ? VectorNorm.Distance<T>(parameters, _previous) : double.NaN;
        }
    }

    // An optimizer that counts by its own steps was told so by the caller, who knows better.
    private void CountEpochs(long epoch)
    {
        if (_optimizer.StepsPerEpoch == 0)
        {
            _optimizer.Epoch = epoch;
        }
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

    // The gradient over all samples serves both to measure and to step, where the step wants it at this very point.
    private bool MeasuredGradientServes(GradientSource<T> source) => source.IsWhole && !_optimizer.Description.HasGradientPoint;

    private TrainingPoint Measure(GradientSource<T> source, ReadOnlySpan<T> parameters, long step, double stepSize, long clock)
    {
        double loss = double.NaN, norm = double.NaN;
        if (_needsGradientNorm || MeasuredGradientServes(source))
        {
            loss = source.WholeGradient(parameters, _gradient);
            norm = _needsGradientNorm ? VectorNorm.Of<T>(_gradient) : double.NaN;
        }
        else if (_needsLoss || _options.Recorder?.Wants(step) == true || ReportsProgress(step))
        {
            loss = source.Value(parameters);
        }

        return new TrainingPoint(step, source.Epochs, loss, norm, stepSize, Stopwatch.GetElapsedTime(clock));
    }

    private bool ReportsProgress(long step) => _options.Progress is not null && step % _options.ProgressEvery == 0;

    private void Report(in TrainingPoint point, ReadOnlySpan<T> parameters)
    {
        if (_options.Recorder?.Wants(point.Step) == true)
        {
            _options.Recorder.Record(point.Step, point.Loss, parameters);
        }

        if (ReportsProgress(point.Step))
        {
            _options.Progress!.Report(point);
        }
    }

    private (StopReason Reason, StoppingRule? Rule)? Verdict(in TrainingPoint point, ReadOnlySpan<T> parameters, CancellationToken cancellation)
    {
        bool lossWasMeasured = _needsLoss || !double.IsNaN(point.Loss);
        if ((lossWasMeasured && !double.IsFinite(point.Loss)) || !VectorNorm.IsFinite(parameters))
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

        return point.Step >= _options.MaxSteps ? (StopReason.StepLimit, null)
            : point.Elapsed > _options.TimeLimit ? (StopReason.TimeLimit, null)
            : cancellation.IsCancellationRequested ? (StopReason.Cancelled, null)
            : null;
    }

    private double WriteGradient(GradientSource<T> source, ReadOnlySpan<T> parameters, double measuredLoss)
    {
        if (MeasuredGradientServes(source))
        {
            return measuredLoss;
        }

        if (!_optimizer.Description.HasGradientPoint)
        {
            return source.NextGradient(parameters, _gradient);
        }

        _optimizer.GradientPoint(parameters, _point);
        return source.NextGradient(_point, _gradient);
    }

    private void TakeStep(Span<T> parameters, double loss)
    {
        if (_lossInput < 0)
        {
            _optimizer.Step(parameters, _gradient);
            return;
        }

        StepInputs<T> inputs = default;
        inputs.SetNumber(_lossInput, loss);
        _optimizer.Step(parameters, _gradient, inputs);
    }

    private TrainingResult Finish(StopReason reason, StoppingRule? rule, TrainingPoint point, ReadOnlySpan<T> parameters)
    {
        double loss = _objective.Gradient(parameters, _gradient);
        TrainingPoint final = point with { Loss = loss, GradientNorm = VectorNorm.Of<T>(_gradient) };
        _options.Recorder?.Record(final.Step, loss, parameters);
        _options.Progress?.Report(final);
        return new TrainingResult(reason, rule, final);
    }
}
