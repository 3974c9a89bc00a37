namespace OptimizerGen.Elements.Noise;

/// <summary>What the random words of one call in a rule are drawn with at one step: any change of any of the three changes half of its bits.</summary>
internal readonly struct NoiseKey
{
    /// <param name="seed">The optimizer's seed.</param>
    /// <param name="step">The step being taken, from 1.</param>
    /// <param name="site">Which call of the rule, from 0.</param>
    public NoiseKey(long seed, long step, int site)
    {
        ulong key = Stir(Stir(Stir(unchecked((ulong)seed)) ^ unchecked((ulong)step)) ^ (uint)site);
        (Low, High) = ((uint)key, (uint)(key >> 32));
    }

    public uint Low { get; }

    public uint High { get; }

    /// <summary>The end of SplitMix64.</summary>
    private static ulong Stir(ulong bits)
    {
        unchecked
        {
            bits += 0x9E37_79B9_7F4A_7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
            return bits ^ (bits >> 31);
        }
    }
}
