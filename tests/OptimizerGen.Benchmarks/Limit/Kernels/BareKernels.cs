using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>Loops for small models with all numbers given: what is left of a step when everything around its loop is taken away.</summary>
internal static unsafe class BareKernels
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GradientDescent(float* p, float* g, nuint length, float rate)
    {
        if (length < 8)
        {
            for (nuint i = 0; i < length; i++)
            {
                p[i] -= rate * g[i];
            }

            return;
        }

        // The last vector overlaps the one before it, and is computed of what was there before any was written.
        Vector256<float> rates = Vector256.Create(rate);
        nuint last = length - 8;
        Vector256<float> tail = Vector256.Load(p + last) - (rates * Vector256.Load(g + last));
        for (nuint i = 0; i < last; i += 8)
        {
            (Vector256.Load(p + i) - (rates * Vector256.Load(g + i))).Store(p + i);
        }

        tail.Store(p + last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Adam(float* p, float* g, float* m, float* v, nuint length, in AdamNumbers numbers)
    {
        if (length < 8)
        {
            for (nuint i = 0; i < length; i++)
            {
                float first = (numbers.Beta1 * m[i]) + (numbers.New1 * g[i]);
                float second = (numbers.Beta2 * v[i]) + (numbers.New2 * (g[i] * g[i]));
                m[i] = first;
                v[i] = second;
                p[i] -= numbers.Rate * (first / (MathF.Sqrt(second) + numbers.Epsilon));
            }

            return;
        }

        nuint last = length - 8;
        Vector256<float> tailP = Vector256.Load(p + last), tailM = Vector256.Load(m + last), tailV = Vector256.Load(v + last);
        Vector256<float> tailG = Vector256.Load(g + last);
        Adam(ref tailP, tailG, ref tailM, ref tailV, in numbers);
        for (nuint i = 0; i < last; i += 8)
        {
            Vector256<float> x = Vector256.Load(p + i), first = Vector256.Load(m + i), second = Vector256.Load(v + i);
            Adam(ref x, Vector256.Load(g + i), ref first, ref second, in numbers);
            first.Store(m + i);
            second.Store(v + i);
            x.Store(p + i);
        }

        tailM.Store(m + last);
        tailV.Store(v + last);
        tailP.Store(p + last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Adam(ref Vector256<float> p, Vector256<float> g, ref Vector256<float> m, ref Vector256<float> v, in AdamNumbers numbers)
    {
        m = (Vector256.Create(numbers.Beta1) * m) + (Vector256.Create(numbers.New1) * g);
        v = (Vector256.Create(numbers.Beta2) * v) + (Vector256.Create(numbers.New2) * (g * g));
        p -= Vector256.Create(numbers.Rate) * (m / (Vector256.Sqrt(v) + Vector256.Create(numbers.Epsilon)));
    }
}
