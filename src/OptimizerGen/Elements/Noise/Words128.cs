using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Noise;

/// <summary>Four words.</summary>
internal readonly struct Words128(Vector128<uint> value) : IWords<Words128>
{
    public Vector128<uint> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    /// <summary>Whole numbers that count up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 From(uint first) => new(Vector128.Create(first) + Vector128<uint>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words128 Create(uint word) => new(Vector128.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words128 Plus(Words128 other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words128 Xor(Words128 other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words128 RotateLeft(int count) => new(Vector128.ShiftLeft(value, count) | Vector128.ShiftRightLogical(value, 32 - count));

    /// <summary>Words as doubles: or-ed into the last digits of 2^52, which is then taken off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Wide(Vector128<ulong> words)
    {
        Vector128<double> shift = Vector128.Create((double)(1L << 52));
        return (words | shift.AsUInt64()).AsDouble() - shift;
    }
}
