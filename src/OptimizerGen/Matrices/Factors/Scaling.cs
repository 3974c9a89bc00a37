using OptimizerGen.Matrices.Rows;
using OptimizerGen.Numerics.Functions;

namespace OptimizerGen.Matrices.Factors;

/// <summary>Powers of two by which matrices are brought to a size whose squares neither over- nor underflow.</summary>
internal static class Scaling
{
    private const int LargestExponent = 1000;

    /// <summary>The e with |x| = m·2^e and m in [1, 2) for the largest of some elements; 0 if all are 0, null if one is not finite.</summary>
    public static int? ExponentOf(double[] a, int start, int count)
    {
        double largest = 0;
        for (int i = start; i < start + count; i++)
        {
            double size = Math.Abs(a[i]);
            if (!(size <= double.MaxValue))
            {
                return null;
            }

            largest = Math.Max(largest, size);
        }

        return largest == 0 ? 0 : BinaryExponent.Of(largest);
    }

    /// <summary>Multiplies by 2^<paramref name="exponent"/>.</summary>
    public static void Multiply(double[] a, int start, int count, int exponent)
    {
        while (exponent != 0)
        {
            int part = Math.Max(-LargestExponent, Math.Min(exponent, LargestExponent));
            RowArithmetic.Scale(a, start, BinaryExponent.Power(part), count);
            exponent -= part;
        }
    }

    /// <summary>Brings a square matrix to a largest element in [1, 2), and makes it exactly symmetric: the mean of itself and its transpose.</summary>
    /// <returns>The exponent that was taken out; null if an element is not finite.</returns>
    public static int? Symmetric(double[] a, int n)
    {
        if (ExponentOf(a, 0, n * n) is not { } exponent)
        {
            return null;
        }

        Multiply(a, 0, n * n, -exponent);
        for (int row = 1; row < n; row++)
        {
            for (int column = 0; column < row; column++)
            {
                double mean = 0.5 * (a[(row * n) + column] + a[(column * n) + row]);
                a[(row * n) + column] = mean;
                a[(column * n) + row] = mean;
            }
        }

        return exponent;
    }

    /// <summary>What a function gives where it has no answer.</summary>
    public static void FillWithNaN(double[] a, int count)
    {
        for (int i = 0; i < count; i++)
        {
            a[i] = double.NaN;
        }
    }
}
