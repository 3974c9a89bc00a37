namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>How many buffers a loop reads and how many of them it writes; constants for the compiler, so that nothing of them is left in the loop.</summary>
internal interface IStreamShape
{
    static abstract int Reads { get; }

    static abstract int Writes { get; }
}
