using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>The divisions and square roots of a rule in registers of 512 bits alone: the limit that the divider sets.</summary>
internal static class Divider512
{
    /// <summary>The elements of one turn of the loop.</summary>
    public const int Elements = 8 * 16;

    [ThreadStatic]
    private static Vector512<float> t_sink;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(long elements, int divisions, int roots)
    {
        // Eight chains, so that the divider's throughput counts and not its latency.
        Vector512<float> a = Vector512.Create(1.1f), b = Vector512.Create(1.2f), c = Vector512.Create(1.3f), d = Vector512.Create(1.4f);
        Vector512<float> e = a + b, f = b + c, g = c + d, h = d + a;
        Vector512<float> over = Vector512.Create(3.7f);
        for (long i = 0; i < elements; i += Elements)
        {
            for (int j = 0; j < divisions; j++)
            {
                (a, b, c, d) = (over / a, over / b, over / c, over / d);
                (e, f, g, h) = (over / e, over / f, over / g, over / h);
            }

            for (int j = 0; j < roots; j++)
            {
                (a, b, c, d) = (Vector512.Sqrt(a), Vector512.Sqrt(b), Vector512.Sqrt(c), Vector512.Sqrt(d));
                (e, f, g, h) = (Vector512.Sqrt(e), Vector512.Sqrt(f), Vector512.Sqrt(g), Vector512.Sqrt(h));
            }
        }

        t_sink = a + b + c + d + e + f + g + h;
    }
}
