namespace OptimizerGen.Threading;

/// <summary>Work that is cut into chunks, each of which any thread may do, in any order.</summary>
internal abstract class PooledWork
{
    /// <summary>Does one chunk; every chunk is done exactly once.</summary>
    public abstract void RunChunk(int chunk);
}
