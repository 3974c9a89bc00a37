using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Elements.Parts;

/// <summary>What a sum, a difference or a product loses by rounding; found without loss.</summary>
internal static class Exact
{
    /// <summary>a + b, and what it lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Sum<T>(Lanes<T> a, Lanes<T> b, out Lanes<T> lost)
        where T : struct, IVector<T>
    {
        Lanes<T> sum = a + b;
        Lanes<T> shareOfB = sum - a;
        lost = (a - (sum - shareOfB)) + (b - shareOfB);
        return sum;
    }

    /// <summary>a + b for an a that is 0 or not smaller than b, and what it lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> SumOfSorted<T>(Lanes<T> a, Lanes<T> b, out Lanes<T> lost)
        where T : struct, IVector<T>
    {
        Lanes<T> sum = a + b;
        lost = (a - sum) + b;
        return sum;
    }

    /// <summary>a·b, and what it lost, for numbers that are neither huge nor tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Product<T>(Lanes<T> a, Lanes<T> b, out Lanes<T> lost)
        where T : struct, IVector<T>
    {
        Lanes<T> product = a * b;
        Lanes<T> aHigh = UpperHalf(a), bHigh = UpperHalf(b);
        Lanes<T> aLow = a - aHigh, bLow = b - bHigh;
        lost = (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
        return product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes<T> UpperHalf<T>(Lanes<T> a)
        where T : struct, IVector<T>
    {
        Lanes<T> shifted = a * 134217729;
        return shifted - (shifted - a);
    }
}
