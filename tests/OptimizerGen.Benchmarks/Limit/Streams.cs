using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>Moves the bytes of a rule and computes next to nothing: the limit that memory sets.</summary>
internal static class Streams
{
    public static void Run(Workload work, int reads, int writes)
    {
        ref float p = ref MemoryMarshal.GetArrayDataReference(work.Parameters);
        ref float g = ref MemoryMarshal.GetArrayDataReference(work.Gradient);
        ref float m = ref MemoryMarshal.GetArrayDataReference(work.First);
        ref float v = ref MemoryMarshal.GetArrayDataReference(work.Second);
        int length = work.Parameters.Length;
        switch ((reads, writes))
        {
            case (2, 1):
                Two(ref p, ref g, length);
                break;
            case (3, 2):
                Three(ref p, ref g, ref m, length);
                break;
            case (4, 3):
                Four(ref p, ref g, ref m, ref v, length);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reads), $"There is no stream of {reads} reads and {writes} writes.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(ref float p, ref float g, int length)
    {
        Vector256<float> small = Vector256.Create(1e-9f);
        for (nuint i = 0; i + 8 <= (nuint)length; i += 8)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref p, i);
            Vector256<float> y = Vector256.LoadUnsafe(ref g, i);
            (x + (small * y)).StoreUnsafe(ref p, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(ref float p, ref float g, ref float m, int length)
    {
        Vector256<float> small = Vector256.Create(1e-9f);
        for (nuint i = 0; i + 8 <= (nuint)length; i += 8)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref p, i);
            Vector256<float> y = Vector256.LoadUnsafe(ref g, i) * small;
            Vector256<float> z = Vector256.LoadUnsafe(ref m, i);
            (z + y).StoreUnsafe(ref m, i);
            (x + y).StoreUnsafe(ref p, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(ref float p, ref float g, ref float m, ref float v, int length)
    {
        Vector256<float> small = Vector256.Create(1e-9f);
        for (nuint i = 0; i + 8 <= (nuint)length; i += 8)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref p, i);
            Vector256<float> y = Vector256.LoadUnsafe(ref g, i) * small;
            Vector256<float> z = Vector256.LoadUnsafe(ref m, i);
            Vector256<float> w = Vector256.LoadUnsafe(ref v, i);
            (z + y).StoreUnsafe(ref m, i);
            (w + y).StoreUnsafe(ref v, i);
            (x + y).StoreUnsafe(ref p, i);
        }
    }
}
