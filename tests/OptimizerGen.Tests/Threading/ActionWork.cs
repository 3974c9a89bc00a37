using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Does with each chunk what the test wants.</summary>
internal sealed class ActionWork(Action<int> action) : PooledWork
{
    public override void RunChunk(int chunk) => action(chunk);
}
