namespace OptimizerGen.Training;

/// <summary>Which samples each gradient is taken over, and the epochs that this makes.</summary>
/// <param name="sampler">What chooses them; <see langword="null"/> where every gradient is over all.</param>
internal sealed class BatchSource(BatchSampler? sampler)
{
    private long _wholeGradients;

    /// <summary>Whether a step's gradient is the whole objective's.</summary>
    public bool IsWhole => sampler is null || sampler.IsWhole;

    /// <summary>The gradients that visit every sample.</summary>
    public int BatchesPerEpoch => IsWhole ? 1 : sampler!.BatchesPerEpoch;

    /// <summary>Epochs completed by the gradients so far: a whole gradient is one.</summary>
    public long Epochs => IsWhole ? _wholeGradients : sampler!.CompletedEpochs;

    public BatchSamplerState? Sampler => IsWhole ? null : sampler!.Save();

    /// <param name="sampleCount">How many samples the objective is a mean over; <see langword="null"/> where it is none.</param>
    /// <param name="batchSize">How many of them a gradient is wanted over.</param>
    /// <param name="order">The order in which they are visited.</param>
    /// <param name="seed">The seed of random orders.</param>
    /// <exception cref="ArgumentException">There are no samples to choose from.</exception>
    public static BatchSource Create(int? sampleCount, int? batchSize, SampleOrder order, int seed) =>
        batchSize is not int size ? new BatchSource(null)
        : sampleCount is int count ? new BatchSource(new BatchSampler(count, size, order, seed))
        : throw new ArgumentException("The objective is no mean over samples, so it has no batches; leave the batch size out.", nameof(batchSize));

    /// <summary>The samples of the next gradient; empty for all.</summary>
    public ReadOnlySpan<int> Next()
    {
        if (!IsWhole)
        {
            return sampler!.Next();
        }

        _wholeGradients++;
        return [];
    }

    public void Restore(TrainingState state)
    {
        if (IsWhole != state.Sampler is null)
        {
            throw new ArgumentException(
                IsWhole
                    ? "The state is of a loop that takes batches of samples, but this one takes all at once: restore it into a loop with the same options."
                    : "The state is of a loop that takes all samples at once, but this one takes batches: restore it into a loop with the same options.",
                nameof(state));
        }

        if (state.Sampler is { } saved)
        {
            sampler!.Restore(saved);
        }

        _wholeGradients = state.Epochs;
    }
}
