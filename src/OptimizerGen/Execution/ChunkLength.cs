namespace OptimizerGen.Execution;

/// <summary>How long the chunks are that threads share among them. The results depend on no cut.</summary>
internal static class ChunkLength
{
    // A chunk ends on a whole block of the reductions; it is small beside a phase, so that the last one is not waited for
    // long, and large beside the price of claiming it.
    private const int Shortest = 2 * StepReduction.BlockLength;
    private const int Longest = 16 * StepReduction.BlockLength;
    private const int ChunksOfPhase = 32;

    /// <summary>The length to aim at for a phase of <paramref name="elements"/> elements.</summary>
    public static int Of(long elements)
    {
        long length = elements / ChunksOfPhase / StepReduction.BlockLength * StepReduction.BlockLength;
        return (int)Math.Clamp(length, Shortest, Longest);
    }

    /// <summary>How many chunks a phase of <paramref name="elements"/> elements is cut into, more or less.</summary>
    public static long Count(long elements) => (elements / Of(elements)) + (elements % Of(elements) > 0 ? 1 : 0);

    /// <summary>No phase of up to <paramref name="elements"/> elements has more chunks.</summary>
    /// <remarks>A chunk is closed when it has more than half of what is aimed at, and what is aimed at is more than half of a share.</remarks>
    public static int Most(long elements) => checked((int)((4 * ChunksOfPhase) + (2 * (elements / Longest)) + 1));
}
