namespace OptimizerGen.Threading;

/// <summary>Who does the chunks of a phase. An optimizer has one, and neither its results nor its rule know which.</summary>
internal abstract class StepExecutor
{
    /// <summary>The elements below which a phase is not worth cutting into chunks.</summary>
    public abstract long SharedFrom { get; }

    /// <summary>Makes ready what phases of up to <paramref name="degree"/> chunks at a time need, so that no step has to.</summary>
    public abstract void Prepare(int degree);

    /// <summary>Does the chunks 0 … <paramref name="chunks"/> − 1, each once and in any order, and returns when all are done.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="chunks">How many chunks there are.</param>
    /// <param name="elements">How many elements they have together.</param>
    /// <param name="degree">The most chunks to be done at a time.</param>
    public abstract void Run(PooledWork work, int chunks, long elements, int degree);
}
