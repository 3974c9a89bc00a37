using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Noise;

/// <summary>Eight words.</summary>
internal readonly struct Words256(Vector256<uint> value) : IWords<Words256>
{
    public Vector256<uint> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    /// <summary>Whole numbers that count up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 From(uint first) => new(Vector256.Create(first) + Vector256<uint>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words256 Create(uint word) => new(Vector256.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words256 Plus(Words256 other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words256 Xor(Words256 other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words256 RotateLeft(int count) => new(Vector256.ShiftLeft(value, count) | Vector256.ShiftRightLogical(value, 32 - count));

    /// <summary>Words as doubles: or-ed into the last digits of 2^52, which is then taken off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Wide(Vector256<ulong> words)
    {
        Vector256<double> shift = Vector256.Create((double)(1L << 52));
        return (words | shift.AsUInt64()).AsDouble() - shift;
    }
}
