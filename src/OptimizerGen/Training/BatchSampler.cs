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
    public BatchSampler(int sampleCount, int batchSize, SampleOrder order, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
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
    public int BatchesPerEpoch => (_samples.Length + BatchSize - 1) / BatchSize;

    /// <summary>Whether each batch is all samples, each once: then the whole objective is evaluated, to the same bits.</summary>
    public bool IsWhole => BatchSize == _samples.Length && _order != SampleOrder.WithReplacement;

    /// <summary>Epochs that the batches handed out so far complete.</summary>
    public long CompletedEpochs { get; private set; }

    /// <summary>The indices of the next batch, valid until the next call.</summary>
    public ReadOnlySpan<int> Next()
    {
        if (_next == 0 && _order == SampleOrder.Shuffled && !IsWhole)
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
