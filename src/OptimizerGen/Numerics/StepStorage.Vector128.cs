using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <content>Vectors of 128 bits, four elements at a time.</content>
public static partial class StepStorage
{
    /// <summary>Reads four of them.</summary>
    /// <param name="memory">Where they are: as many, and no more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(ref readonly ulong memory)
    {
        ref byte place = ref Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in memory));
        Vector128<ushort> narrow = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref place)).AsUInt16();
        return Vector128.ShiftLeft(Vector128.WidenLower(narrow), 16).AsSingle();
    }

    /// <inheritdoc cref="StoreNearest(float, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNearest(Vector128<float> value, ref ulong memory)
    {
        Vector128<int> bits = value.AsInt32();
        Vector128<int> rounded = bits + Vector128.Create((int)AlmostHalf) + (Vector128.ShiftRightLogical(bits, 16) & Vector128<int>.One);
        Vector128<int> isNumber = Vector128.Equals(value, value).AsInt32();
        StoreUpper(Vector128.ConditionalSelect(isNumber, rounded, bits | Vector128.Create((int)Quiet)), ref memory);
    }

    /// <inheritdoc cref="StoreStochastic(float, uint, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStochastic(Vector128<float> value, Vector128<uint> random, ref ulong memory)
    {
        Vector128<int> bits = value.AsInt32();
        Vector128<int> isRounded = Vector128.LessThan(bits & Vector128.Create((int)Magnitude), Vector128.Create((int)LargestBFloat16));
        Vector128<int> isNumber = Vector128.Equals(value, value).AsInt32();
        Vector128<int> rounded = bits + (random.AsInt32() & isRounded);
        StoreUpper(rounded | Vector128.AndNot(Vector128.Create((int)Quiet), isNumber), ref memory);
    }

    /// <inheritdoc cref="RandomScalar"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Random128(uint key, nuint index)
    {
        Vector128<uint> x = Vector128.Create(unchecked(key + (uint)index)) + Vector128<uint>.Indices;
        x = (x ^ Vector128.ShiftRightLogical(x, 16)) * FirstMultiplier;
        x = (x ^ Vector128.ShiftRightLogical(x, 15)) * SecondMultiplier;
        return x ^ Vector128.ShiftRightLogical(x, 16);
    }

    /// <inheritdoc cref="Lower(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Lower(Vector128<uint> random) => random & Vector128.Create(0xFFFFu);

    /// <inheritdoc cref="Upper(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Upper(Vector128<uint> random) => Vector128.ShiftRightLogical(random, 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUpper(Vector128<int> bits, ref ulong memory)
    {
        // What is shifted with its sign fits 16 bits, so the packing instruction that saturates leaves it as it is.
        Vector128<int> upper = Vector128.ShiftRightArithmetic(bits, 16);
        ref byte place = ref Unsafe.As<ulong, byte>(ref memory);
        Unsafe.WriteUnaligned(ref place, Vector128.NarrowWithSaturation(upper, upper).AsUInt64().ToScalar());
    }
}
