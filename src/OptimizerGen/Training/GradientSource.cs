using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>Evaluates an objective for a training loop: over all samples to measure, over a batch to step.</summary>
internal sealed class GradientSource<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IObjective<T> _objective;
    private readonly ISampledObjective<T>? _sampled;
    private readonly BatchSampler? _sampler;

    public GradientSource(IObjective<T> objective, TrainingOptions<T> options)
    {
        _objective = objective;
        _sampled = objective as ISampledObjective<T>;
        if (_sampled is not null && options.BatchSize is int batchSize)
        {
            _sampler = new BatchSampler(_sampled.SampleCount, batchSize, options.Order, options.Seed);
        }
        else if (options.BatchSize is not null)
        {
            throw new ArgumentException("The objective is no mean over samples, so it has no batches; leave the batch size out.", nameof(options));
        }
    }

    /// <summary>Whether a step's gradient is the whole objective's.</summary>
    public bool IsWhole => _sampler is null || _sampler.IsWhole;

    /// <summary>Epochs completed by the steps so far: a whole gradient is one.</summary>
    public long Epochs { get; private set; }

    public double Value(ReadOnlySpan<T> point) => _objective.Value(point);

    public double WholeGradient(ReadOnlySpan<T> point, Span<T> gradient) => _objective.Gradient(point, gradient);

    /// <summary>Writes the gradient of the next batch and returns the batch's loss.</summary>
    public double NextGradient(ReadOnlySpan<T> point, Span<T> gradient)
    {
        if (IsWhole)
        {
            return _objective.Gradient(point, gradient);
        }

        return _sampled!.Gradient(point, _sampler!.Next(), gradient);
    }

    /// <summary>Counts a step just taken.</summary>
    public void CompleteStep() => Epochs = IsWhole ? Epochs + 1 : _sampler!.CompletedEpochs;
}
