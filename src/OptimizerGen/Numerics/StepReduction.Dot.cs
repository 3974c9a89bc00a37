using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen;

/// <content>The running inner products.</content>
public static partial class StepReduction
{
    /// <summary>Adds one element to its lane of the running inner products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lane, float a, float b) => lane = lane + ((double)a * (double)b);

    /// <inheritdoc cref="AddDot(ref double, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lane, double a, double b) => lane = lane + (a * b);

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector128<double> a, Vector128<double> b)
    {
        Vector128<double> lane = Vector128.LoadUnsafe(ref lanes);
        lane = lane + (a * b);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddDot(ref double, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector128<float> a, Vector128<float> b)
    {
        AddDot(ref lanes, Vector128.WidenLower(a), Vector128.WidenLower(b));
        AddDot(ref Unsafe.Add(ref lanes, 2), Vector128.WidenUpper(a), Vector128.WidenUpper(b));
    }

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector256<double> a, Vector256<double> b)
    {
        Vector256<double> lane = Vector256.LoadUnsafe(ref lanes);
        lane = lane + (a * b);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddDot(ref double, Vector256{double}, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector256<float> a, Vector256<float> b)
    {
        AddDot(ref lanes, Vector256.WidenLower(a), Vector256.WidenLower(b));
        AddDot(ref Unsafe.Add(ref lanes, 4), Vector256.WidenUpper(a), Vector256.WidenUpper(b));
    }

    /// <summary>Adds a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector512<double> a, Vector512<double> b)
    {
        Vector512<double> lane = Vector512.LoadUnsafe(ref lanes);
        lane = lane + (a * b);
        lane.StoreUnsafe(ref lanes);
    }

    /// <inheritdoc cref="AddDot(ref double, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDot(ref double lanes, Vector512<float> a, Vector512<float> b)
    {
        AddDot(ref lanes, Vector512.WidenLower(a), Vector512.WidenLower(b));
        AddDot(ref Unsafe.Add(ref lanes, 8), Vector512.WidenUpper(a), Vector512.WidenUpper(b));
    }
}
