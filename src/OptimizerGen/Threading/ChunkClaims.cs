namespace OptimizerGen.Threading;

/// <summary>
/// The chunks of a run that nobody has taken yet, in one 64-bit word: the run's generation (32 bits), the first chunk
/// left (16) and the end of the chunks left (16). One compare-and-swap takes a chunk. The generation makes a claim
/// fail that was thought out in an earlier run, however much the rest of the word looks like it.
/// </summary>
internal struct ChunkClaims
{
    /// <summary>The most chunks of one run.</summary>
    public const int MaxChunks = 0xFFFF;

    private PaddedLong _word;

    /// <summary>The word as it is now. What was written before the run was opened is visible to who reads it.</summary>
    public long Read() => Volatile.Read(ref _word.Value);

    public static bool IsEmpty(long word) => Front(word) == Back(word);

    /// <summary>
    /// Opens the next run. A full fence: what was written before is visible to all who see the new word, and what is
    /// read afterwards is as new as the word.
    /// </summary>
    public void Open(int chunks)
    {
        uint generation = (uint)(_word.Value >> 32) + 1;
        Interlocked.Exchange(ref _word.Value, ((long)generation << 32) | (uint)chunks);
    }

    /// <summary>Takes the first chunk left of the run that is open.</summary>
    public bool TryTakeFirst(out int chunk)
    {
        while (true)
        {
            long seen = Read();
            chunk = Front(seen);
            if (IsEmpty(seen))
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _word.Value, seen + (1L << 16), seen) == seen)
            {
                return true;
            }
        }
    }

    /// <summary>Takes the last chunk left, if the word, which must not be empty, is still the one <paramref name="seen"/>.</summary>
    public bool TryTakeLast(long seen, out int chunk)
    {
        chunk = Back(seen) - 1;
        return Interlocked.CompareExchange(ref _word.Value, seen - 1, seen) == seen;
    }

    private static int Front(long word) => (int)(word >> 16) & MaxChunks;

    private static int Back(long word) => (int)word & MaxChunks;
}
