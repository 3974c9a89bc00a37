using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Elements.Parts;

/// <summary>
/// Whole numbers and powers of two among doubles. From 2^52 on a double has no digits behind the point, and the lowest of
/// its bits are a whole number.
/// </summary>
internal static class Whole
{
    public const int FractionLength = 52;

    private const double Shift = 6755399441055744, TwoTo52 = 4503599627370496, Bias = 1023, SmallestNormal = 2.2250738585072014e-308;
    private const int SubnormalShift = 54;
    private const long FractionMask = (1L << FractionLength) - 1, One = 0x3FF0_0000_0000_0000, RootOfHalf = 0x3FE6_A09E_667F_3BCD;

    /// <summary>The whole number nearest to x, halves to the even one, for an x of up to 2^51.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Nearest<T>(Lanes<T> x)
        where T : struct, IVector<T> =>
        (x + Shift) - Shift;

    /// <summary>Whether a whole number of up to 2^51 is even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> IsEven<T>(Lanes<T> whole)
        where T : struct, IVector<T>
    {
        Lanes<T> half = whole * 0.5;
        return Nearest(half).Is(half);
    }

    /// <summary>The sign of −1 where a whole number is 2 or 3 after multiples of 4 are taken off, else that of 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> SignOfHalfTurns<T>(Lanes<T> whole)
        where T : struct, IVector<T> =>
        ((whole + Shift) << 62).Sign();

    /// <summary>2^exponent, for a whole exponent from −1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> PowerOfTwo<T>(Lanes<T> exponent)
        where T : struct, IVector<T> =>
        (exponent + (Shift + Bias)) << FractionLength;

    /// <summary>
    /// x·2^exponent, rounded once, for an x of about 1 and an exponent from −2000 to 2000. For a float it is from −1000
    /// to 1000.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Scale<T>(Lanes<T> x, Lanes<T> exponent)
        where T : struct, IVector<T>
    {
        if (Lanes<T>.AreOfFloat)
        {
            return x * PowerOfTwo(exponent);
        }

        Lanes<T> half = Nearest(exponent * 0.5);
        return x * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <summary>x = m·2^exponent with m between √½ and √2, for a positive finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Split<T>(Lanes<T> x, out Lanes<T> exponent)
        where T : struct, IVector<T>
    {
        // What is subnormal in float is not in double.
        Lanes<T> isSubnormal = Lanes<T>.AreOfFloat ? 0 : x < SmallestNormal;
        x = Lanes<T>.AreOfFloat ? x : isSubnormal.Choose(x * (1L << SubnormalShift), x);
        Lanes<T> moved = x.PlusBits(Lanes<T>.OfBits(One - RootOfHalf));
        exponent = ((moved >> FractionLength) | TwoTo52) - (TwoTo52 + Bias) - (isSubnormal & SubnormalShift);
        return (moved & Lanes<T>.OfBits(FractionMask)).PlusBits(Lanes<T>.OfBits(RootOfHalf));
    }
}
