using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OptimizerGen.CompilerServices;

/// <content>Vectors of 512 bits, sixteen elements at a time.</content>
public static partial class StepStorage
{
    /// <summary>Reads sixteen of them.</summary>
    /// <param name="memory">Where they are: as many, and no more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512(ref readonly Vector256<ushort> memory)
    {
        Vector256<ushort> narrow = Vector256.LoadUnsafe(in Unsafe.As<Vector256<ushort>, ushort>(ref Unsafe.AsRef(in memory)));
        Vector512<uint> wide = Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(narrow).AsUInt32()
            : Vector512.Create(Vector256.WidenLower(narrow), Vector256.WidenUpper(narrow));
        return Vector512.ShiftLeft(wide, 16).AsSingle();
    }

    /// <inheritdoc cref="StoreNearest(float, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNearest(Vector512<float> value, ref Vector256<ushort> memory)
    {
        Vector512<int> bits = value.AsInt32();
        Vector512<int> rounded = bits + Vector512.Create((int)AlmostHalf) + (Vector512.ShiftRightLogical(bits, 16) & Vector512<int>.One);
        Vector512<int> isNumber = Vector512.Equals(value, value).AsInt32();
        StoreUpper(Vector512.ConditionalSelect(isNumber, rounded, bits | Vector512.Create((int)Quiet)), ref memory);
    }

    /// <inheritdoc cref="StoreStochastic(float, uint, ref ushort)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStochastic(Vector512<float> value, Vector512<uint> random, ref Vector256<ushort> memory)
    {
        Vector512<int> bits = value.AsInt32();
        Vector512<int> isRounded = Vector512.LessThan(bits & Vector512.Create((int)Magnitude), Vector512.Create((int)LargestBFloat16));
        Vector512<int> isNumber = Vector512.Equals(value, value).AsInt32();
        Vector512<int> rounded = bits + (random.AsInt32() & isRounded);
        StoreUpper(rounded | Vector512.AndNot(Vector512.Create((int)Quiet), isNumber), ref memory);
    }

    /// <inheritdoc cref="RandomScalar"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Random512(uint key, nuint index)
    {
        Vector512<uint> x = Vector512.Create(unchecked(key + (uint)index)) + Vector512<uint>.Indices;
        x = (x ^ Vector512.ShiftRightLogical(x, 16)) * FirstMultiplier;
        x = (x ^ Vector512.ShiftRightLogical(x, 15)) * SecondMultiplier;
        return x ^ Vector512.ShiftRightLogical(x, 16);
    }

    /// <inheritdoc cref="Lower(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Lower(Vector512<uint> random) => random & Vector512.Create(0xFFFFu);

    /// <inheritdoc cref="Upper(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Upper(Vector512<uint> random) => Vector512.ShiftRightLogical(random, 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUpper(Vector512<int> bits, ref Vector256<ushort> memory)
    {
        Vector512<int> upper = Vector512.ShiftRightArithmetic(bits, 16);
        Vector256<short> narrow = Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int16(upper)
            : Vector256.Narrow(upper.GetLower(), upper.GetUpper());
        narrow.AsUInt16().StoreUnsafe(ref Unsafe.As<Vector256<ushort>, ushort>(ref memory));
    }
}
