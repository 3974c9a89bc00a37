using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>The divisions and square roots of a rule in registers of 256 bits alone: the limit that the divider sets.</summary>
internal static class Divider256
{
    /// <summary>The elements of one turn of the loop.</summary>
    public const int Elements = 8 * 8;

    [ThreadStatic]
    private static Vector256<float> t_sink;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(long elements, int divisions, int roots)
    {
        // Eight chains, so that the divider's throughput counts and not its latency.
        Vector256<float> a = Vector256.Create(1.1f), b = Vector256.Create(1.2f), c = Vector256.Create(1.3f), d = Vector256.Create(1.4f);
        Vector256<float> e = a + b, f = b + c, g = c + d, h = d + a;
        Vector256<float> over = Vector256.Create(3.7f);
        for (long i = 0; i < elements; i += Elements)
        {
            for (int j = 0; j < divisions; j++)
            {
                (a, b, c, d) = (over / a, over / b, over / c, over / d);
                (e, f, g, h) = (over / e, over / f, over / g, over / h);
            }

            for (int j = 0; j < roots; j++)
            {
                (a, b, c, d) = (Vector256.Sqrt(a), Vector256.Sqrt(b), Vector256.Sqrt(c), Vector256.Sqrt(d));
                (e, f, g, h) = (Vector256.Sqrt(e), Vector256.Sqrt(f), Vector256.Sqrt(g), Vector256.Sqrt(h));
            }
        }

        t_sink = a + b + c + d + e + f + g + h;
    }
}
