using OptimizerGen.Numerics;

namespace OptimizerGen.Training;

/// <summary>
/// Chooses the samples of each step. In an epoch the samples are parted into S₁ … S_k, k = ⌈n/m⌉, of m samples each,
/// the last part holding what is left; with replacement, k draws of m samples count as an epoch.
/// </summary>
public sealed class BatchSampler
{
    private readonly int[] _samples;
    private readonly int[] _drawn;
    private readonly SampleOrder _order;
    private SplitMix64 _random;
    private int _next;

    /// <summary>Samples <paramref name="batchSize"/> of <paramref name="sampleCount"/> samples at a time; a larger batch means all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1, or the order is none of <see cref="SampleOrder"/>.</exception>
    public BatchSampler(int sampleCount, int batchSize, SampleOrder order, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        TrainingLimits.RequireKnown(order, nameof(order));
        BatchSize = Math.Min(batchSize, sampleCount);
        _samples = new int[sampleCount];
        _drawn = new int[order == SampleOrder.WithReplacement ? BatchSize : 0];
        _order = order;
        _random = new SplitMix64(seed);
        for (int i = 0; i < sampleCount; i++)
        {
            _samples[i] = i;
        }
    }

    /// <summary>m, the number of samples in a batch.</summary>
    public int BatchSize { get; }

    /// <summary>k, the number of steps in an epoch.</summary>
    public int BatchesPerEpoch => ((_samples.Length - 1) / BatchSize) + 1;

    /// <summary>Whether each batch is all samples, each once: then the whole objective is evaluated, to the same bits.</summary>
    public bool IsWhole => BatchSize == _samples.Length && _order != SampleOrder.WithReplacement;

    /// <summary>Epochs that the batches handed out so far complete.</summary>
    public long CompletedEpochs { get; private set; }

    private bool Shuffles => _order == SampleOrder.Shuffled && !IsWhole;

    /// <summary>The indices of the next batch, valid until the next call.</summary>
    public ReadOnlySpan<int> Next()
    {
        if (_next == 0 && Shuffles)
        {
            Shuffle();
        }

        int length = Math.Min(BatchSize, _samples.Length - _next);
        ReadOnlySpan<int> batch = _order == SampleOrder.WithReplacement ? Draw() : _samples.AsSpan(_next, length);
        _next += length;
        if (_next == _samples.Length)
        {
            _next = 0;
            CompletedEpochs++;
        }

        return batch;
    }

    /// <summary>Where the sampler stands.</summary>
    public BatchSamplerState Save() => new(_random.State, _next, CompletedEpochs, Shuffles ? [.. _samples] : []);

    /// <summary>Goes on from where a sampler of the same samples, batch size and order stood.</summary>
    /// <exception cref="ArgumentException">The state is not of such a sampler.</exception>
    public void Restore(BatchSamplerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Next < 0 || state.Next >= _samples.Length || state.Next % BatchSize != 0 || state.CompletedEpochs < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The sampler's state says that {state.Next} samples of epoch {state.CompletedEpochs} were handed out, but batches of {BatchSize} of {_samples.Length} samples never stop there: restore a state of the same samples and batch size."),
                nameof(state));
        }

        if (Shuffles)
        {
            RestoreOrder(state.Samples);
        }

        _random = new SplitMix64(0) { State = state.Random };
        _next = state.Next;
        CompletedEpochs = state.CompletedEpochs;
    }

    private void RestoreOrder(IReadOnlyList<int> samples)
    {
        var isThere = new bool[_samples.Length];
        int found = samples.Count(sample => (uint)sample < (uint)isThere.Length && !isThere[sample] && (isThere[sample] = true));
        if (samples.Count != _samples.Length || found != _samples.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The sampler's state has {samples.Count} samples in order, of which {found} are different ones of the {_samples.Length} samples: restore a state of a sampler that shuffles as many."),
                nameof(samples));
        }

        for (int i = 0; i < _samples.Length; i++)
        {
            _samples[i] = samples[i];
        }
    }

    // Fisher and Yates: every order is equally likely.
    private void Shuffle()
    {
        for (int i = _samples.Length - 1; i > 0; i--)
        {
            int other = _random.NextIndex(i + 1);
            (_samples[i], _samples[other]) = (_samples[other], _samples[i]);
        }
    }

    private ReadOnlySpan<int> Draw()
    {
        for (int i = 0; i < _drawn.Length; i++)
        {
            _drawn[i] = _random.NextIndex(_samples.Length);
        }

        return _drawn;
    }
}
