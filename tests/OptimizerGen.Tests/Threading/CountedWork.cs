using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Counts how often each chunk was done.</summary>
internal sealed class CountedWork(int chunks) : PooledWork
{
    private readonly int[] _times = new int[chunks];

    public int Chunks => _times.Length;

    public ReadOnlySpan<int> Times => _times;

    public override void RunChunk(int chunk) => Interlocked.Increment(ref _times[chunk]);
}
