using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OptimizerGen.CompilerServices;

/// <content>Vectors of 256 bits, eight elements at a time.</content>
public static partial class StepStorage
{
    /// <summary>Reads eight of them.</summary>
    /// <param name="memory">Where they are: as many, and no more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref readonly Vector128<ushort> memory)
    {
        Vector128<ushort> narrow = Vector128.LoadUnsafe(in Unsafe.As<Vector128<ushort>, ushort>(ref Unsafe.AsRef(in memory)));
        Vector256<uint> wide = Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(narrow).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(narrow), Vector128.WidenUpper(narrow));
        return Vector256.ShiftLeft(wide, 16).AsSingle();
    }

    /// <inheritdoc cref="StoreNearest(float, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNearest(Vector256<float> value, ref Vector128<ushort> memory)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> rounded = bits + Vector256.Create((int)AlmostHalf) + (Vector256.ShiftRightLogical(bits, 16) & Vector256<int>.One);
        Vector256<int> isNumber = Vector256.Equals(value, value).AsInt32();
        StoreUpper(Vector256.ConditionalSelect(isNumber, rounded, bits | Vector256.Create((int)Quiet)), ref memory);
    }

    /// <inheritdoc cref="StoreStochastic(float, uint, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStochastic(Vector256<float> value, Vector256<uint> random, ref Vector128<ushort> memory)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> isRounded = Vector256.LessThan(bits & Vector256.Create((int)Magnitude), Vector256.Create((int)LargestBFloat16));
        Vector256<int> isNumber = Vector256.Equals(value, value).AsInt32();
        Vector256<int> rounded = bits + (random.AsInt32() & isRounded);
        StoreUpper(rounded | Vector256.AndNot(Vector256.Create((int)Quiet), isNumber), ref memory);
    }

    /// <inheritdoc cref="RandomScalar"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Random256(uint key, nuint index)
    {
        Vector256<uint> x = Vector256.Create(unchecked(key + (uint)index)) + Vector256<uint>.Indices;
        x = (x ^ Vector256.ShiftRightLogical(x, 16)) * FirstMultiplier;
        x = (x ^ Vector256.ShiftRightLogical(x, 15)) * SecondMultiplier;
        return x ^ Vector256.ShiftRightLogical(x, 16);
    }

    /// <inheritdoc cref="Lower(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Lower(Vector256<uint> random) => random & Vector256.Create(0xFFFFu);

    /// <inheritdoc cref="Upper(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Upper(Vector256<uint> random) => Vector256.ShiftRightLogical(random, 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUpper(Vector256<int> bits, ref Vector128<ushort> memory)
    {
        Vector256<int> upper = Vector256.ShiftRightArithmetic(bits, 16);
        Vector128.NarrowWithSaturation(upper.GetLower(), upper.GetUpper()).AsUInt16().StoreUnsafe(ref Unsafe.As<Vector128<ushort>, ushort>(ref memory));
    }
}
