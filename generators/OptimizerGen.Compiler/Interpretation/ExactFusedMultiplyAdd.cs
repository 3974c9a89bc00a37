using System.Numerics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>a·b + c in whole numbers of any length, rounded once, half to even: slow, and beyond doubt.</summary>
/// <param name="digits">The binary digits of the precision.</param>
/// <param name="lowestExponent">The exponent of the last digit of its smallest numbers.</param>
internal sealed class ExactFusedMultiplyAdd(int digits, int lowestExponent)
{
    public double Compute(double a, double b, double c)
    {
        bool isFiniteProduct = StepMath.IsFinite(a) != 0 && StepMath.IsFinite(b) != 0;
        if (isFiniteProduct && StepMath.IsFinite(c) == 0)
        {
            // Not even a product beyond the largest number moves an infinity.
            return c;
        }

        if (!isFiniteProduct || a == 0 || b == 0)
        {
            // The product is exact here, so an ordinary sum is rounded once as well.
            return (a * b) + c;
        }

        (BigInteger product, int productExponent) = Multiply(Split(a), Split(b));
        (BigInteger addend, int addendExponent) = Split(c);
        int exponent = Math.Min(productExponent, addendExponent);
        BigInteger sum = (product << (productExponent - exponent)) + (addend << (addendExponent - exponent));
        return sum.IsZero ? (a * b) + c : Round(sum, exponent);
    }

    private static (BigInteger Digits, int Exponent) Multiply((BigInteger Digits, int Exponent) a, (BigInteger Digits, int Exponent) b) =>
        (a.Digits * b.Digits, a.Exponent + b.Exponent);

    private static (BigInteger Digits, int Exponent) Split(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFFL;
        long magnitude = exponent == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -magnitude : magnitude, Math.Max(exponent, 1) - 1075);
    }

    private double Round(BigInteger sum, int exponent)
    {
        BigInteger magnitude = BigInteger.Abs(sum);
        int dropped = Math.Max(Length(magnitude) - digits, lowestExponent - exponent);
        if (dropped > 0)
        {
            BigInteger rest = magnitude & ((BigInteger.One << dropped) - 1);
            BigInteger half = BigInteger.One << (dropped - 1);
            magnitude >>= dropped;
            exponent += dropped;
            bool up = rest > half || (rest == half && !magnitude.IsEven);
            magnitude += up ? 1 : 0;
        }

        // What is left fits the digits, so both factors and their product are exact, or overflow as they should.
        double result = (double)magnitude;
        for (; exponent > 0; exponent--)
        {
            result *= 2;
        }

        for (; exponent < 0; exponent++)
        {
            result /= 2;
        }

        return sum.Sign < 0 ? -result : result;
    }

    private static int Length(BigInteger magnitude)
    {
        // The last byte may hold nothing but the sign.
        byte[] parts = magnitude.ToByteArray();
        int top = parts[parts.Length - 1] == 0 ? parts.Length - 2 : parts.Length - 1;
        return (8 * top) + BitsOf(parts[top]);
    }

    private static int BitsOf(byte part)
    {
        int bits = 0;
        for (int rest = part; rest != 0; rest >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
