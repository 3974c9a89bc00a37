using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>
/// Multiplications and additions in registers alone, as many of one as of the other: the limit that the machine sets to
/// sums of products whose products are rounded.
/// </summary>
internal static class Arithmetic
{
    // The loops call nothing, not even to find the sink: a call while the chains live has each of them stored at every turn.
    // Two chains of eight, so that the units' throughput counts and not how long an operation takes.
    private const int Chains = 8;

    /// <summary>Has so many multiplications done, and so many additions.</summary>
    public static void Run<T>(long products)
        where T : struct, INumber<T>
    {
        if (WidestVector.Bits == 512)
        {
            Sink<T>.Value512 = Run512<T>(products / (Chains * Vector512<T>.Count), T.One);
        }
        else
        {
            Sink<T>.Value256 = Run256<T>(products / (Chains * Vector256<T>.Count), T.One);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<T> Run512<T>(long turns, T factor)
        where T : struct, INumber<T>
    {
        Vector512<T> one = Vector512.Create(T.One), scale = Vector512.Create(factor);
        Vector512<T> a = one, b = one, c = one, d = one, e = one, f = one, g = one, h = one;
        Vector512<T> s = one, t = one, u = one, v = one, w = one, x = one, y = one, z = one;
        for (; turns > 0; turns--)
        {
            a *= scale;
            s += scale;
            b *= scale;
            t += scale;
            c *= scale;
            u += scale;
            d *= scale;
            v += scale;
            e *= scale;
            w += scale;
            f *= scale;
            x += scale;
            g *= scale;
            y += scale;
            h *= scale;
            z += scale;
        }

        return a + b + c + d + e + f + g + h + s + t + u + v + w + x + y + z;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<T> Run256<T>(long turns, T factor)
        where T : struct, INumber<T>
    {
        Vector256<T> one = Vector256.Create(T.One), scale = Vector256.Create(factor);
        Vector256<T> a = one, b = one, c = one, d = one, e = one, f = one, g = one, h = one;
        Vector256<T> s = one, t = one, u = one, v = one, w = one, x = one, y = one;
        for (; turns > 0; turns--)
        {
            a *= scale;
            s += scale;
            b *= scale;
            t += scale;
            c *= scale;
            u += scale;
            d *= scale;
            v += scale;
            e *= scale;
            w += scale;
            f *= scale;
            x += scale;
            g *= scale;
            y += scale;
            h *= scale;
            s += scale;
        }

        return a + b + c + d + e + f + g + h + s + t + u + v + w + x + y;
    }

    private static class Sink<T>
    {
        [ThreadStatic]
        public static Vector512<T> Value512;

        [ThreadStatic]
        public static Vector256<T> Value256;
    }
}
