using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>An objective of the tensors of a set.</summary>
internal sealed class ModelSubject<T> : TrainingSubject<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly ParameterSet<T> _set;
    private readonly IModelObjective<T> _objective;
    private readonly ISampledModelObjective<T>? _sampled;
    private T[][] _previous = [];

    public ModelSubject(Optimizer<T> optimizer, IModelObjective<T> objective)
        : base(optimizer)
    {
        _set = optimizer.Parameters ?? throw new ArgumentException(
            $"The objective is one of a parameter set, but {optimizer.Description.Name} works on one vector; make it for the set.", nameof(optimizer));
        _objective = objective;
        _sampled = objective as ISampledModelObjective<T>;
    }

    public override long Dimension => _set.Length;

    public override int? SampleCount => _sampled?.SampleCount;

    public override double GradientNorm
    {
        get
        {
            double squares = 0;
            foreach (Parameter<T> parameter in _set)
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
        _set.ClearGradients();
        using (Optimizer.AtGradientPoint())
        {
            return samples.IsEmpty ? _objective.Gradient(_set) : _sampled!.Gradient(_set, samples);
        }
    }

    public override void Step(Span<T> parameters, in StepInputs<T> inputs) => Optimizer.Step(inputs);

    public override bool IsFinite(ReadOnlySpan<T> parameters)
    {
        foreach (Parameter<T> parameter in _set)
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
            _previous = [.. ((IEnumerable<Parameter<T>>)_set).Select(parameter => new T[parameter.Length])];
        }

        foreach (Parameter<T> parameter in _set)
        {
            parameter.Values.CopyTo(_previous[parameter.Index]);
        }
    }

    public override double Moved(ReadOnlySpan<T> parameters)
    {
        double squares = 0;
        foreach (Parameter<T> parameter in _set)
        {
            squares += VectorNorm.SquaresOfDifference<T>(parameter.Values, _previous[parameter.Index]);
        }

        return Math.Sqrt(squares);
    }

    public override void Record(TrajectoryRecorder<T> recorder, long step, double loss, ReadOnlySpan<T> parameters) =>
        recorder.Record(step, loss, _set);
}
