using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Problems;

/// <summary>Sums over short blocks in a fixed order of lanes, so that every machine gets the same bits.</summary>
internal static class BlockSum
{
    /// <summary>Σ aᵢ·bᵢ with four vector accumulators whose width does not depend on the machine.</summary>
    public static double Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : struct, IFloatingPointIeee754<T>
    {
        ref T left = ref MemoryMarshal.GetReference(a);
        ref T right = ref MemoryMarshal.GetReference(b);
        int width = Vector256<T>.Count;
        Vector256<T> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        int i = 0;
        for (; i <= a.Length - (4 * width); i += 4 * width)
        {
            sum0 += Vector256.LoadUnsafe(ref left, (nuint)i) * Vector256.LoadUnsafe(ref right, (nuint)i);
            sum1 += Vector256.LoadUnsafe(ref left, (nuint)(i + width)) * Vector256.LoadUnsafe(ref right, (nuint)(i + width));
            sum2 += Vector256.LoadUnsafe(ref left, (nuint)(i + (2 * width))) * Vector256.LoadUnsafe(ref right, (nuint)(i + (2 * width)));
            sum3 += Vector256.LoadUnsafe(ref left, (nuint)(i + (3 * width))) * Vector256.LoadUnsafe(ref right, (nuint)(i + (3 * width)));
        }

        Vector256<T> lanes = sum0 + sum1 + (sum2 + sum3);
        double total = 0;
        for (int lane = 0; lane < width; lane++)
        {
            total += double.CreateTruncating(lanes[lane]);
        }

        for (; i < a.Length; i++)
        {
            total += double.CreateTruncating(a[i] * b[i]);
        }

        return total;
    }

    /// <summary>destination = factor·source, or destination + factor·source.</summary>
    public static void AddScaled<T>(Span<T> destination, T factor, ReadOnlySpan<T> source, bool overwrite)
        where T : struct, IFloatingPointIeee754<T>
    {
        ref T target = ref MemoryMarshal.GetReference(destination);
        ref T from = ref MemoryMarshal.GetReference(source);
        Vector256<T> factors = Vector256.Create(factor);
        int width = Vector256<T>.Count;
        int i = 0;
        for (; i <= destination.Length - width; i += width)
        {
            Vector256<T> product = factors * Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<T> value = overwrite ? product : Vector256.LoadUnsafe(ref target, (nuint)i) + product;
            value.StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < destination.Length; i++)
        {
            destination[i] = overwrite ? factor * source[i] : destination[i] + (factor * source[i]);
        }
    }
}
