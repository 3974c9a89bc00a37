using System.Runtime.CompilerServices;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// States kept in bfloat16, the upper 16 bits of a float: loading is exact, storing rounds. A reference is to as much memory
/// as is read or written, so that nothing beside it can be. Used by generated code.
/// The compiler's interpreter and the generated classes share this file, so the two cannot disagree.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal static class StepStorage
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static partial class StepStorage
#endif
{
    private const uint Magnitude = 0x7FFF_FFFF;
    private const uint Quiet = 0x0040_0000;
    private const uint Infinity = 0x7F80_0000;
    private const uint LargestBFloat16 = 0x7F7F_0000;
    private const uint AlmostHalf = 0x7FFF;

    // The multipliers of the hash known as lowbias32: each bit that goes in flips each bit that comes out nearly half the time.
    private const uint FirstMultiplier = 0x7FEB_352D;
    private const uint SecondMultiplier = 0x846C_A68B;

    /// <summary>The bfloat16 nearest to a float, a tie to the even one, both as bits. NaN stays NaN.</summary>
    /// <param name="bits">The float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort RoundNearest(uint bits) => (bits & Magnitude) > Infinity
        ? (ushort)((bits | Quiet) >> 16)
        : (ushort)((bits + AlmostHalf + ((bits >> 16) & 1)) >> 16);

    /// <summary>
    /// One of the two bfloat16 around a float, as bits: the upper one as often as the float is nearer to it. NaN stays
    /// NaN, infinities stay, and what is finite stays finite: beyond the largest bfloat16 it becomes that one.
    /// </summary>
    /// <param name="bits">The float.</param>
    /// <param name="random">Random bits, of which the lower 16 count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort RoundStochastic(uint bits, uint random)
    {
        uint magnitude = bits & Magnitude;
        uint added = magnitude >= LargestBFloat16 ? 0 : random & 0xFFFF;
        uint quiet = magnitude > Infinity ? Quiet : 0;
        return (ushort)(((bits + added) | quiet) >> 16);
    }

    /// <summary>What the random bits of one tensor at one step are counted from.</summary>
    /// <param name="step">The step being taken, from 1.</param>
    /// <param name="parameter">The tensor's index in its set, 0 for one vector.</param>
    /// <param name="pair">Which two of the states that are rounded at random share the bits, from 0.</param>
    public static uint Key(long step, int parameter, int pair)
    {
        ulong key = unchecked(((ulong)step * 0x9E37_79B9_7F4A_7C15) + (((ulong)(uint)parameter << 32) | (uint)pair));
        key = unchecked((key ^ (key >> 30)) * 0xBF58_476D_1CE4_E5B9);
        key = unchecked((key ^ (key >> 27)) * 0x94D0_49BB_1331_11EB);
        return (uint)(key >> 32);
    }

    /// <summary>The random bits of one element: a hash of its place, whatever the width, the chunk and the thread.</summary>
    /// <param name="key">The <see cref="Key"/>.</param>
    /// <param name="index">The element's index in its tensor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint RandomScalar(uint key, nuint index)
    {
        uint x = unchecked(key + (uint)index);
        x = unchecked((x ^ (x >> 16)) * FirstMultiplier);
        x = unchecked((x ^ (x >> 15)) * SecondMultiplier);
        return x ^ (x >> 16);
    }
}
