using System.Runtime.CompilerServices;

namespace OptimizerGen.CompilerServices;

/// <content>One element at a time.</content>
public static partial class StepStorage
{
    /// <summary>Reads a bfloat16.</summary>
    /// <param name="memory">Where it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadScalar(ref readonly ushort memory) => BitConverter.UInt32BitsToSingle((uint)memory << 16);

    /// <summary>Writes the nearest bfloat16, a tie to the even one.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="memory">Where to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNearest(float value, ref ushort memory) =>
        memory = RoundNearest(BitConverter.SingleToUInt32Bits(value));

    /// <summary>Writes one of the two bfloat16 around a value, the nearer one more often.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="random">16 random bits.</param>
    /// <param name="memory">Where to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStochastic(float value, uint random, ref ushort memory) =>
        memory = RoundStochastic(BitConverter.SingleToUInt32Bits(value), random);

    /// <summary>The 16 random bits of the first of two states.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Lower(uint random) => random & 0xFFFF;

    /// <summary>The 16 random bits of the second of two states.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Upper(uint random) => random >> 16;

    /// <summary>Writes out what is kept in bfloat16.</summary>
    internal static void Widen(ReadOnlySpan<ushort> source, Span<float> destination)
    {
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = BitConverter.UInt32BitsToSingle((uint)source[i] << 16);
        }
    }
}
