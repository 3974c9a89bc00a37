using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>The divisions and square roots of a rule in registers alone: the limit that the divider sets.</summary>
internal static class DivisionsAndRoots
{
    private static Vector256<float> s_sink;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int length, int divisions, int roots)
    {
        // Eight chains, so that the divider's throughput counts and not its latency.
        Vector256<float> a = Vector256.Create(1.1f), b = Vector256.Create(1.2f), c = Vector256.Create(1.3f), d = Vector256.Create(1.4f);
        Vector256<float> e = a + b, f = b + c, g = c + d, h = d + a;
        Vector256<float> one = Vector256.Create(1.0001f);
        for (int i = 0; i < length; i += 64)
        {
            for (int j = 0; j < divisions; j++)
            {
                (a, b, c, d) = (one / a, one / b, one / c, one / d);
                (e, f, g, h) = (one / e, one / f, one / g, one / h);
            }

            for (int j = 0; j < roots; j++)
            {
                (a, b, c, d) = (Vector256.Sqrt(a), Vector256.Sqrt(b), Vector256.Sqrt(c), Vector256.Sqrt(d));
                (e, f, g, h) = (Vector256.Sqrt(e), Vector256.Sqrt(f), Vector256.Sqrt(g), Vector256.Sqrt(h));
            }
        }

        s_sink = a + b + c + d + e + f + g + h;
    }
}
