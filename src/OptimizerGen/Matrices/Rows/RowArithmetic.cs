using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Matrices.Rows;

/// <summary>
/// What the factors of matrices are worked out with, on stretches of rows, in the widest vectors of the machine. All but
/// <see cref="Dot"/> work element by element; that one keeps the sixteen lanes of every reduction. No product is fused
/// with a sum. The compiler's interpreter has the same operations written as plain loops.
/// </summary>
internal static class RowArithmetic
{
    private const int Lanes = StepReduction.LaneCount;

    /// <summary>Σ x·y: element i belongs to lane i mod 16, and lanes are joined first half with second half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(double[] x, int xStart, double[] y, int yStart, int count)
    {
        ref double a = ref At(x, xStart, count), b = ref At(y, yStart, count);
        Span<double> lanes = stackalloc double[Lanes];
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> low = default, high = default;
            for (; i <= count - Lanes; i += Lanes)
            {
                low += Vector512.LoadUnsafe(ref a, (nuint)i) * Vector512.LoadUnsafe(ref b, (nuint)i);
                high += Vector512.LoadUnsafe(ref a, (nuint)i + 8) * Vector512.LoadUnsafe(ref b, (nuint)i + 8);
            }

            low.StoreUnsafe(ref lanes[0]);
            high.StoreUnsafe(ref lanes[8]);
        }
        else
        {
            Vector256<double> first = default, second = default, third = default, fourth = default;
            for (; i <= count - Lanes; i += Lanes)
            {
                first += Vector256.LoadUnsafe(ref a, (nuint)i) * Vector256.LoadUnsafe(ref b, (nuint)i);
                second += Vector256.LoadUnsafe(ref a, (nuint)i + 4) * Vector256.LoadUnsafe(ref b, (nuint)i + 4);
                third += Vector256.LoadUnsafe(ref a, (nuint)i + 8) * Vector256.LoadUnsafe(ref b, (nuint)i + 8);
                fourth += Vector256.LoadUnsafe(ref a, (nuint)i + 12) * Vector256.LoadUnsafe(ref b, (nuint)i + 12);
            }

            first.StoreUnsafe(ref lanes[0]);
            second.StoreUnsafe(ref lanes[4]);
            third.StoreUnsafe(ref lanes[8]);
            fourth.StoreUnsafe(ref lanes[12]);
        }

        for (int lane = 0; i < count; i++, lane++)
        {
            lanes[lane] += Unsafe.Add(ref a, i) * Unsafe.Add(ref b, i);
        }

        return StepReduction.Join<SumJoin>(lanes);
    }

    /// <summary>target ← target + factor·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(double[] target, int start, double factor, double[] x, int xStart, int count)
    {
        ref double a = ref At(target, start, count), b = ref At(x, xStart, count);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> factors = Vector512.Create(factor);
            for (; i <= count - 8; i += 8)
            {
                (Vector512.LoadUnsafe(ref a, (nuint)i) + (factors * Vector512.LoadUnsafe(ref b, (nuint)i))).StoreUnsafe(ref a, (nuint)i);
            }
        }
        else
        {
            Vector256<double> factors = Vector256.Create(factor);
            for (; i <= count - 4; i += 4)
            {
                (Vector256.LoadUnsafe(ref a, (nuint)i) + (factors * Vector256.LoadUnsafe(ref b, (nuint)i))).StoreUnsafe(ref a, (nuint)i);
            }
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref a, i) += factor * Unsafe.Add(ref b, i);
        }
    }

    /// <summary>target ← target − (f·x + g·y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractPair(double[] target, int start, double f, double[] x, int xStart, double g, double[] y, int yStart, int count)
    {
        ref double a = ref At(target, start, count), b = ref At(x, xStart, count), c = ref At(y, yStart, count);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> fs = Vector512.Create(f), gs = Vector512.Create(g);
            for (; i <= count - 8; i += 8)
            {
                Vector512<double> pair = (fs * Vector512.LoadUnsafe(ref b, (nuint)i)) + (gs * Vector512.LoadUnsafe(ref c, (nuint)i));
                (Vector512.LoadUnsafe(ref a, (nuint)i) - pair).StoreUnsafe(ref a, (nuint)i);
            }
        }
        else
        {
            Vector256<double> fs = Vector256.Create(f), gs = Vector256.Create(g);
            for (; i <= count - 4; i += 4)
            {
                Vector256<double> pair = (fs * Vector256.LoadUnsafe(ref b, (nuint)i)) + (gs * Vector256.LoadUnsafe(ref c, (nuint)i));
                (Vector256.LoadUnsafe(ref a, (nuint)i) - pair).StoreUnsafe(ref a, (nuint)i);
            }
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref a, i) -= (f * Unsafe.Add(ref b, i)) + (g * Unsafe.Add(ref c, i));
        }
    }

    /// <summary>Two stretches of one array become c·first − s·second and s·first + c·second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rotate(double[] x, int first, int second, double cosine, double sine, int count)
    {
        ref double a = ref At(x, first, count), b = ref At(x, second, count);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> c = Vector512.Create(cosine), s = Vector512.Create(sine);
            for (; i <= count - 8; i += 8)
            {
                Vector512<double> upper = Vector512.LoadUnsafe(ref a, (nuint)i), lower = Vector512.LoadUnsafe(ref b, (nuint)i);
                ((c * upper) - (s * lower)).StoreUnsafe(ref a, (nuint)i);
                ((s * upper) + (c * lower)).StoreUnsafe(ref b, (nuint)i);
            }
        }
        else
        {
            Vector256<double> c = Vector256.Create(cosine), s = Vector256.Create(sine);
            for (; i <= count - 4; i += 4)
            {
                Vector256<double> upper = Vector256.LoadUnsafe(ref a, (nuint)i), lower = Vector256.LoadUnsafe(ref b, (nuint)i);
                ((c * upper) - (s * lower)).StoreUnsafe(ref a, (nuint)i);
                ((s * upper) + (c * lower)).StoreUnsafe(ref b, (nuint)i);
            }
        }

        for (; i < count; i++)
        {
            double upper = Unsafe.Add(ref a, i), lower = Unsafe.Add(ref b, i);
            Unsafe.Add(ref a, i) = (cosine * upper) - (sine * lower);
            Unsafe.Add(ref b, i) = (sine * upper) + (cosine * lower);
        }
    }

    /// <summary>x ← factor·x.</summary>
    public static void Scale(double[] x, int start, double factor, int count)
    {
        ref double a = ref At(x, start, count);
        for (int i = 0; i < count; i++)
        {
            Unsafe.Add(ref a, i) *= factor;
        }
    }

    /// <summary>x ← x/divisor.</summary>
    public static void Divide(double[] x, int start, double divisor, int count)
    {
        ref double a = ref At(x, start, count);
        for (int i = 0; i < count; i++)
        {
            Unsafe.Add(ref a, i) /= divisor;
        }
    }

    private static ref double At(double[] x, int start, int count) => ref MemoryMarshal.GetReference(x.AsSpan(start, count));
}
