using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Matrices.Products;

/// <summary>Eight rows in vectors of 512 bits: sixteen of the thirty-two registers hold sums.</summary>
internal sealed class Tile512<T> : Tile<T>
    where T : struct
{
    public override int Rows => 8;

    public override int Columns => 2 * Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ref T left, ref T right, int depth, ref T sums, nint stride, bool adds)
    {
        Vector512<T> c00 = default, c01 = default;
        Vector512<T> c10 = default, c11 = default;
        Vector512<T> c20 = default, c21 = default;
        Vector512<T> c30 = default, c31 = default;
        Vector512<T> c40 = default, c41 = default;
        Vector512<T> c50 = default, c51 = default;
        Vector512<T> c60 = default, c61 = default;
        Vector512<T> c70 = default, c71 = default;
        for (; depth > 0; depth--)
        {
            Vector512<T> low = Vector512.LoadUnsafe(ref right), high = Vector512.LoadUnsafe(ref right, (nuint)Vector512<T>.Count);
            Vector512<T> x;
            x = Vector512.Create(left);
            c00 += x * low;
            c01 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 1));
            c10 += x * low;
            c11 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 2));
            c20 += x * low;
            c21 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 3));
            c30 += x * low;
            c31 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 4));
            c40 += x * low;
            c41 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 5));
            c50 += x * low;
            c51 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 6));
            c60 += x * low;
            c61 += x * high;
            x = Vector512.Create(Unsafe.Add(ref left, 7));
            c70 += x * low;
            c71 += x * high;
            left = ref Unsafe.Add(ref left, 8);
            right = ref Unsafe.Add(ref right, 2 * Vector512<T>.Count);
        }

        Put(c00, c01, ref sums, adds);
        Put(c10, c11, ref Unsafe.Add(ref sums, stride), adds);
        Put(c20, c21, ref Unsafe.Add(ref sums, 2 * stride), adds);
        Put(c30, c31, ref Unsafe.Add(ref sums, 3 * stride), adds);
        Put(c40, c41, ref Unsafe.Add(ref sums, 4 * stride), adds);
        Put(c50, c51, ref Unsafe.Add(ref sums, 5 * stride), adds);
        Put(c60, c61, ref Unsafe.Add(ref sums, 6 * stride), adds);
        Put(c70, c71, ref Unsafe.Add(ref sums, 7 * stride), adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector512<T> low, Vector512<T> high, ref T sums, bool adds)
    {
        ref T upper = ref Unsafe.Add(ref sums, Vector512<T>.Count);
        if (adds)
        {
            low = Vector512.LoadUnsafe(ref sums) + low;
            high = Vector512.LoadUnsafe(ref upper) + high;
        }

        low.StoreUnsafe(ref sums);
        high.StoreUnsafe(ref upper);
    }
}
