using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Noise;

/// <summary>Sixteen words.</summary>
internal readonly struct Words512(Vector512<uint> value) : IWords<Words512>
{
    public Vector512<uint> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    /// <summary>Whole numbers that count up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 From(uint first) => new(Vector512.Create(first) + Vector512<uint>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words512 Create(uint word) => new(Vector512.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words512 Plus(Words512 other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words512 Xor(Words512 other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words512 RotateLeft(int count) => new(Vector512.ShiftLeft(value, count) | Vector512.ShiftRightLogical(value, 32 - count));

    /// <summary>Words as doubles: or-ed into the last digits of 2^52, which is then taken off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Wide(Vector512<ulong> words)
    {
        Vector512<double> shift = Vector512.Create((double)(1L << 52));
        return (words | shift.AsUInt64()).AsDouble() - shift;
    }
}
