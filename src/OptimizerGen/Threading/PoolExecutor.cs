namespace OptimizerGen.Threading;

/// <summary>Shares a phase among the threads of a pool.</summary>
internal sealed class PoolExecutor(StepPool pool) : StepExecutor
{
    /// <summary>On the pool of the process.</summary>
    public static PoolExecutor Shared { get; } = new(StepPool.Shared);

    public override long SharedFrom => pool.SharedFrom;

    public override void Prepare(int degree) => pool.Prepare(degree);

    public override void Run(PooledWork work, int chunks, long elements, int degree) => pool.Run(work, chunks, elements, degree);
}
