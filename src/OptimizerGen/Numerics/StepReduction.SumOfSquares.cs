using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen;

/// <content>The running sums of squares.</content>
public static partial class StepReduction
{
    /// <summary>Adds one element to its lane of the running sums of squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lane, float a) => lane = lane + ((double)a * (double)a);

    /// <inheritdoc cref="AddSumOfSquares(ref double, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lane, double a) => lane = lane + (a * a);

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector128<double> a)
    {
        Vector128<double> lane = Vector128.LoadUnsafe(ref lanes);
        lane = lane + (a * a);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddSumOfSquares(ref double, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector128<float> a)
    {
        AddSumOfSquares(ref lanes, Vector128.WidenLower(a));
        AddSumOfSquares(ref Unsafe.Add(ref lanes, 2), Vector128.WidenUpper(a));
    }

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector256<double> a)
    {
        Vector256<double> lane = Vector256.LoadUnsafe(ref lanes);
        lane = lane + (a * a);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddSumOfSquares(ref double, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector256<float> a)
    {
        AddSumOfSquares(ref lanes, Vector256.WidenLower(a));
        AddSumOfSquares(ref Unsafe.Add(ref lanes, 4), Vector256.WidenUpper(a));
    }

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector512<double> a)
    {
        Vector512<double> lane = Vector512.LoadUnsafe(ref lanes);
        lane = lane + (a * a);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddSumOfSquares(ref double, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSumOfSquares(ref double lanes, Vector512<float> a)
    {
        AddSumOfSquares(ref lanes, Vector512.WidenLower(a));
        AddSumOfSquares(ref Unsafe.Add(ref lanes, 8), Vector512.WidenUpper(a));
    }
}
