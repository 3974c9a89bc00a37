namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// Takes whole quarter turns off an angle, however large: the way of Payne and Hanek. An angle is m·2^e with m a whole
/// number, and of m·2^e·2/π only what is left after whole multiples of 4 matters, so 192 of the binary digits of 2/π
/// are enough, from the one on whose product with m is below 4.
/// </summary>
internal static class QuarterTurns
{
    private const double QuarterOfPi = 0.7853981633974483;

    // 64 zeros, then the binary digits of 2/π behind the point.
    private static readonly ulong[] s_twoOverPi =
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041,
        0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E,
        0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
    ];

    /// <summary>
    /// The number of quarter turns nearest to a finite angle, in [0, 3] after whole turns, and the angle that is left, at
    /// most π/4 in size.
    /// </summary>
    public static (int Quarters, DoubleDouble Remaining) Of(double angle)
    {
        double magnitude = Math.Abs(angle);
        if (magnitude <= QuarterOfPi)
        {
            return (0, angle);
        }

        (int quarters, DoubleDouble rest) = OfLarge(magnitude);
        return angle < 0 ? (-quarters & 3, -rest) : (quarters, rest);
    }

    private static (int Quarters, DoubleDouble Remaining) OfLarge(double angle)
    {
        const int FractionLength = 52;
        int exponent = BinaryExponent.Of(angle) - FractionLength;
        ulong whole = ((ulong)BitConverter.DoubleToInt64Bits(angle) & ((1UL << FractionLength) - 1)) | (1UL << FractionLength);

        // The product modulo 4, with 190 binary digits behind the point.
        int offset = 64 + exponent - 2;
        Multiply(whole, Digits(offset + 128), out ulong carry, out ulong low);
        Multiply(whole, Digits(offset + 64), out ulong upper, out ulong middle);
        ulong high = unchecked(whole * Digits(offset));
        unchecked
        {
            middle += carry;
            high += upper + (middle < carry ? 1UL : 0);
        }

        int quarters = (int)(high >> 62);
        high = (high << 2) | (middle >> 62);
        middle = (middle << 2) | (low >> 62);
        low <<= 2;
        return high >> 63 == 0
            ? (quarters, Fraction(high, middle, low) * DoubleDouble.HalfPi)
            : ((quarters + 1) & 3, -(Fraction(~high, ~middle, ~low) * DoubleDouble.HalfPi));
    }

    /// <summary>64 digits of 2/π.</summary>
    private static ulong Digits(int offset)
    {
        int word = offset / 64, shift = offset % 64;
        return shift == 0 ? s_twoOverPi[word] : (s_twoOverPi[word] << shift) | (s_twoOverPi[word + 1] >> (64 - shift));
    }

    private static void Multiply(ulong a, ulong b, out ulong high, out ulong low)
    {
        unchecked
        {
            ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
            ulong lowest = aLow * bLow;
            ulong first = (aHigh * bLow) + (lowest >> 32);
            ulong second = (aLow * bHigh) + (uint)first;
            high = (aHigh * bHigh) + (first >> 32) + (second >> 32);
            low = (second << 32) | (uint)lowest;
        }
    }

    /// <summary>A binary fraction of 192 digits.</summary>
    private static DoubleDouble Fraction(ulong high, ulong middle, ulong low)
    {
        double weight = 1;
        DoubleDouble sum = 0;
        Add(high);
        Add(middle);
        Add(low);
        return sum;

        void Add(ulong word)
        {
            const double HalfWord = 1.0 / (1L << 32);
            weight *= HalfWord;
            sum += (uint)(word >> 32) * weight;
            weight *= HalfWord;
            sum += (uint)word * weight;
        }
    }
}
