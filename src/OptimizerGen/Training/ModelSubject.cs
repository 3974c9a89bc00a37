using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>An objective of a set, all or some of whose tensors an optimizer moves; what is measured is measured of those.</summary>
internal sealed class ModelSubject<T> : TrainingSubject<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly ParameterSelection<T> _own;
    private readonly ParameterSet<T> _set;
    private readonly IModelObjective<T> _objective;
    private readonly ISampledModelObjective<T>? _sampled;
    private T[][] _previous = [];

    public ModelSubject(Optimizer<T> optimizer, IModelObjective<T> objective)
        : base(optimizer)
    {
        _own = optimizer.Parameters ?? throw new ArgumentException(
            $"The objective is one of a parameter set, but {optimizer.Description.Name} works on one vector; make it for the set.", nameof(optimizer));
        _set = _own.Set;
        _objective = objective;
        _sampled = objective as ISampledModelObjective<T>;
    }

    public override long Dimension => _own.Length;

    public override int? SampleCount => _sampled?.SampleCount;

    public override double GradientNorm
    {
        get
        {
            double squares = 0;
            foreach (Parameter<T> parameter in _own)
            {
                squares += VectorNorm.Squares<T>(parameter.Gradient);
            }

            return Math.Sqrt(squares);
        }
    }

    public override double Value(ReadOnlySpan<T> parameters) => _objective.Value(_set);

    public override double WholeGradient(ReadOnlySpan<T> parameters)
    {
        _set.ClearGradients();
        return _objective.Gradient(_set);
    }

    public override double StepGradient(ReadOnlySpan<T> parameters, ReadOnlySpan<int> samples)
    {
        double loss = double.NaN;
        foreach (GradientRequest<T> request in Optimizer.GradientPoints())
        {
            _set.ClearGradients();
            loss = samples.IsEmpty ? _objective.Gradient(_set) : _sampled!.Gradient(_set, samples);
        }

        return loss;
    }

    public override void Step(Span<T> parameters, in StepInputs<T> inputs) => Optimizer.Step(inputs);

    public override bool IsFinite(ReadOnlySpan<T> parameters)
    {
        foreach (Parameter<T> parameter in _own)
        {
            if (!VectorNorm.IsFinite<T>(parameter.Values))
            {
                return false;
            }
        }

        return true;
    }

    public override void Remember(ReadOnlySpan<T> parameters)
    {
        if (_previous.Length == 0)
        {
            _previous = [.. _own.Select(parameter => new T[parameter.Length])];
        }

        for (int i = 0; i < _own.Count; i++)
        {
            _own[i].Values.CopyTo(_previous[i]);
        }
    }

    public override double Moved(ReadOnlySpan<T> parameters)
    {
        double squares = 0;
        for (int i = 0; i < _own.Count; i++)
        {
            squares += VectorNorm.SquaresOfDifference<T>(_own[i].Values, _previous[i]);
        }

        return Math.Sqrt(squares);
    }

    public override void Record(TrajectoryRecorder<T> recorder, long step, double loss, ReadOnlySpan<T> parameters) =>
        recorder.Record(step, loss, _own);
}
