using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>An objective of one vector.</summary>
internal sealed class VectorSubject<T> : TrainingSubject<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IObjective<T> _objective;
    private readonly ISampledObjective<T>? _sampled;
    private readonly T[] _gradient;
    private readonly T[] _point;
    private T[] _previous = [];

    public VectorSubject(Optimizer<T> optimizer, IObjective<T> objective)
        : base(optimizer)
    {
        if (optimizer.WorksOnSet || optimizer.Length != objective.Dimension)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The objective has {objective.Dimension} parameters; make {optimizer.Description.Name} for one vector of that length."), nameof(optimizer));
        }

        _objective = objective;
        _sampled = objective as ISampledObjective<T>;
        _gradient = new T[objective.Dimension];
        _point = optimizer.Description.HasGradientPoint ? new T[objective.Dimension] : [];
    }

    public override long Dimension => _gradient.Length;

    public override int? SampleCount => _sampled?.SampleCount;

    public override double GradientNorm => VectorNorm.Of<T>(_gradient);

    public override double Value(ReadOnlySpan<T> parameters) => _objective.Value(parameters);

    public override double WholeGradient(ReadOnlySpan<T> parameters) => _objective.Gradient(parameters, _gradient);

    public override double StepGradient(ReadOnlySpan<T> parameters, ReadOnlySpan<int> samples)
    {
        if (!Optimizer.Description.HasGradientPoint)
        {
            return Evaluate(parameters, samples);
        }

        double loss = double.NaN;
        foreach (GradientRequest<T> request in Optimizer.GradientPoints(parameters, _point, _gradient))
        {
            loss = Evaluate(request.Point, samples);
        }

        return loss;
    }

    public override void Step(Span<T> parameters, in StepInputs<T> inputs) => Optimizer.Step(parameters, _gradient, inputs);

    public override bool IsFinite(ReadOnlySpan<T> parameters) => VectorNorm.IsFinite(parameters);

    public override void Remember(ReadOnlySpan<T> parameters)
    {
        _previous = _previous.Length == 0 ? new T[parameters.Length] : _previous;
        parameters.CopyTo(_previous);
    }

    public override double Moved(ReadOnlySpan<T> parameters) => VectorNorm.Distance<T>(parameters, _previous);

    private double Evaluate(ReadOnlySpan<T> point, ReadOnlySpan<int> samples) =>
        samples.IsEmpty ? _objective.Gradient(point, _gradient) : _sampled!.Gradient(point, samples, _gradient);

    public override void Record(TrajectoryRecorder<T> recorder, long step, double loss, ReadOnlySpan<T> parameters) =>
        recorder.Record(step, loss, parameters);
}
