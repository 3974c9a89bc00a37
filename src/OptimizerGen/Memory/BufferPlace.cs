namespace OptimizerGen;

/// <summary>Deals out places to buffers, so that those of one optimizer, which are made one after the other, have different ones.</summary>
internal static class BufferPlace
{
    private static int s_last;

    /// <summary>The next place, from 0 up to <paramref name="count"/> − 1 and round again.</summary>
    public static int Next(int count) => (int)((uint)Interlocked.Increment(ref s_last) % (uint)count);
}
