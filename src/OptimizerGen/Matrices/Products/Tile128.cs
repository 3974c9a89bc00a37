using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Matrices.Products;

/// <summary>Four rows in vectors of 128 bits.</summary>
internal sealed class Tile128<T> : Tile<T>
    where T : struct
{
    public override int Rows => 4;

    public override int Columns => 2 * Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ref T left, ref T right, int depth, ref T sums, nint stride, bool adds)
    {
        Vector128<T> c00 = default, c01 = default;
        Vector128<T> c10 = default, c11 = default;
        Vector128<T> c20 = default, c21 = default;
        Vector128<T> c30 = default, c31 = default;
        for (; depth > 0; depth--)
        {
            Vector128<T> low = Vector128.LoadUnsafe(ref right), high = Vector128.LoadUnsafe(ref right, (nuint)Vector128<T>.Count);
            Vector128<T> x;
            x = Vector128.Create(left);
            c00 += x * low;
            c01 += x * high;
            x = Vector128.Create(Unsafe.Add(ref left, 1));
            c10 += x * low;
            c11 += x * high;
            x = Vector128.Create(Unsafe.Add(ref left, 2));
            c20 += x * low;
            c21 += x * high;
            x = Vector128.Create(Unsafe.Add(ref left, 3));
            c30 += x * low;
            c31 += x * high;
            left = ref Unsafe.Add(ref left, 4);
            right = ref Unsafe.Add(ref right, 2 * Vector128<T>.Count);
        }

        Put(c00, c01, ref sums, adds);
        Put(c10, c11, ref Unsafe.Add(ref sums, stride), adds);
        Put(c20, c21, ref Unsafe.Add(ref sums, 2 * stride), adds);
        Put(c30, c31, ref Unsafe.Add(ref sums, 3 * stride), adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector128<T> low, Vector128<T> high, ref T sums, bool adds)
    {
        ref T upper = ref Unsafe.Add(ref sums, Vector128<T>.Count);
        if (adds)
        {
            low = Vector128.LoadUnsafe(ref sums) + low;
            high = Vector128.LoadUnsafe(ref upper) + high;
        }

        low.StoreUnsafe(ref sums);
        high.StoreUnsafe(ref upper);
    }
}
