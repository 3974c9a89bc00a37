namespace OptimizerGen.Numerics.Functions;

/// <summary>Taking numbers apart into a power of two and the rest, and putting them together.</summary>
internal static class BinaryExponent
{
    private const int Bias = 1023;
    private const int FractionLength = 52;

    /// <summary>2^<paramref name="exponent"/>, from −1022 to 1023.</summary>
    public static double Power(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + Bias) << FractionLength);

    /// <summary>The e of |x| = m·2^e with m in [1, 2), for a finite x that is not 0.</summary>
    public static int Of(double x)
    {
        const int Shift = 54;
        int exponent = (int)((BitConverter.DoubleToInt64Bits(x) >> FractionLength) & 0x7FF);
        return exponent != 0 ? exponent - Bias : Of(x * Power(Shift)) - Shift;
    }

    /// <summary>x·2^exponent, rounded once, for an x of about 1 and an exponent from −1100 to 1100.</summary>
    public static double Scale(double x, int exponent)
    {
        const int Step = 100;
        return exponent > Bias ? x * Power(Bias) * Power(exponent - Bias)
            : exponent < 1 - Bias ? x * Power(exponent + Step) * Power(-Step)
            : x * Power(exponent);
    }
}
