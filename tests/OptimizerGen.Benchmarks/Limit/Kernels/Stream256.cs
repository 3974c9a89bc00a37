using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>Moves the bytes of a rule through vectors of 256 bits and computes next to nothing: the limit that memory sets.</summary>
internal static unsafe class Stream256
{
    // What is added to a value of ordinary size leaves every bit of it as it was.
    private const float Nothing = 1e-30f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TShape>(float** buffers, nuint start, nuint end)
        where TShape : struct, IStreamShape
    {
        float* a = buffers[0], b = buffers[1];
        float* c = TShape.Reads > 2 ? buffers[2] : null;
        float* d = TShape.Reads > 3 ? buffers[3] : null;
        float* e = TShape.Reads > 4 ? buffers[4] : null;
        Vector256<float> small = Vector256.Create(Nothing);
        for (nuint i = start; i < end; i += 8)
        {
            Vector256<float> x = Vector256.Load(a + i);
            Vector256<float> y = Vector256.Load(b + i);
            Vector256<float> z = TShape.Reads > 2 ? Vector256.Load(c + i) : default;
            Vector256<float> u = TShape.Reads > 3 ? Vector256.Load(d + i) : default;
            Vector256<float> v = TShape.Reads > 4 ? Vector256.Load(e + i) : default;
            Vector256<float> last = TShape.Reads > 4 ? v : TShape.Reads > 3 ? u : TShape.Reads > 2 ? z : y;
            Vector256<float> added = last * small;
            if (TShape.Writes < TShape.Reads - 1)
            {
                // Two are only read: what neither is stored nor used would not be loaded.
                added += TShape.Writes == 1 ? y : TShape.Writes == 2 ? z : u;
                added *= small;
            }

            (x + added).Store(a + i);
            if (TShape.Writes > 1)
            {
                (y + added).Store(b + i);
            }

            if (TShape.Writes > 2)
            {
                (z + added).Store(c + i);
            }

            if (TShape.Writes > 3)
            {
                (u + added).Store(d + i);
            }
        }
    }
}
