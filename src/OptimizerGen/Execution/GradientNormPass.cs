using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Execution;

/// <summary>
/// Reads the gradient once before a step, for the sum of its squares: from it the global norm, and whether every
/// element is finite.
/// </summary>
internal sealed class GradientNormPass<T> : BlockPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    protected override double Reduce(ReadOnlySpan<T> gradient)
    {
        StepLanes lanes = StepLanes.From(0);
        if (typeof(T) == typeof(float))
        {
            AddSquares(ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(gradient)), gradient.Length, ref lanes);
        }
        else
        {
            AddSquares(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(gradient)), gradient.Length, ref lanes);
        }

        return lanes.Join<SumJoin>();
    }

    // The sixteen lanes stay in registers, two wide ones or four; the bits are those of any other width.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSquares(ref float gradient, int length, ref StepLanes lanes)
    {
        nuint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            StepLanes kept = StepLanes.Load(ref lanes);
            for (; i + StepReduction.LaneCount <= (nuint)length; i += StepReduction.LaneCount)
            {
                kept.AddSquare(Vector512.LoadUnsafe(ref gradient, i));
            }

            kept.Store(ref lanes);
        }
        else
        {
            i = AddSquaresInFour(ref gradient, length, ref lanes);
        }

        for (nuint lane = 0; i < (nuint)length; i++, lane++)
        {
            StepReduction.AddSquare(ref lanes, lane, Unsafe.Add(ref gradient, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint AddSquaresInFour(ref float gradient, int length, ref StepLanes lanes)
    {
        Vector256<double> a = Vector256<double>.Zero, b = a, c = a, d = a;
        nuint i = 0;
        for (; i + StepReduction.LaneCount <= (nuint)length; i += StepReduction.LaneCount)
        {
            (Vector256<double> first, Vector256<double> second) = Vector256.Widen(Vector256.LoadUnsafe(ref gradient, i));
            (Vector256<double> third, Vector256<double> fourth) = Vector256.Widen(Vector256.LoadUnsafe(ref gradient, i + 8));
            a += first * first;
            b += second * second;
            c += third * third;
            d += fourth * fourth;
        }

        Store(ref lanes, a, b, c, d);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSquares(ref double gradient, int length, ref StepLanes lanes)
    {
        Vector256<double> a = Vector256<double>.Zero, b = a, c = a, d = a;
        nuint i = 0;
        for (; i + StepReduction.LaneCount <= (nuint)length; i += StepReduction.LaneCount)
        {
            Vector256<double> first = Vector256.LoadUnsafe(ref gradient, i);
            Vector256<double> second = Vector256.LoadUnsafe(ref gradient, i + 4);
            Vector256<double> third = Vector256.LoadUnsafe(ref gradient, i + 8);
            Vector256<double> fourth = Vector256.LoadUnsafe(ref gradient, i + 12);
            a += first * first;
            b += second * second;
            c += third * third;
            d += fourth * fourth;
        }

        Store(ref lanes, a, b, c, d);
        for (nuint lane = 0; i < (nuint)length; i++, lane++)
        {
            StepReduction.AddSquare(ref lanes, lane, Unsafe.Add(ref gradient, i));
        }
    }

    private static void Store(ref StepLanes lanes, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        ref double first = ref StepLanes.At(ref lanes, 0, StepReduction.LaneCount);
        a.StoreUnsafe(ref first);
        b.StoreUnsafe(ref first, 4);
        c.StoreUnsafe(ref first, 8);
        d.StoreUnsafe(ref first, 12);
    }
}
