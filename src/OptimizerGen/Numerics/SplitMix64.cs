namespace OptimizerGen.Numerics;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014): a counter whose bits are stirred. Whole numbers alone, so a seed means the
/// same numbers on every machine and runtime, which <see cref="Random"/> does not promise.
/// </summary>
internal struct SplitMix64(long seed)
{
    /// <summary>All that the next numbers depend on.</summary>
    public ulong State { get; set; } = unchecked((ulong)seed);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            State += 0x9E3779B97F4A7C15;
            return Stir(State);
        }
    }

    /// <summary>The next number from [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next whole number from [0, <paramref name="count"/>).</summary>
    public int NextIndex(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>Spreads every bit over all 64.</summary>
    public static ulong Stir(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
