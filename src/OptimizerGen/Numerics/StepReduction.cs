using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// Reductions over a tensor that come out the same, to the bit, whatever the vector width: element i of a block belongs to
/// lane i mod 16, each lane runs in double, lanes are joined by a fixed tree and blocks one after the other. What is
/// written is lanes alone, whatever the index. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StepReduction
{
    /// <summary>The number of lanes.</summary>
    public const int LaneCount = 16;

    /// <summary>The number of elements of a block; the last block of a tensor may be shorter.</summary>
    public const int BlockLength = 4096;

    /// <summary>Joins the lanes of a block: the first half with the second, until one is left.</summary>
    public static double Join<TJoin>(ReadOnlySpan<double> lanes)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref MemoryMarshal.GetReference(lanes[..LaneCount]);
        return Join<TJoin>(Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 8));
    }

    /// <summary>Joins an element to its lane.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The element's index in its block.</param>
    /// <param name="a">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, double a)
        where TJoin : struct, ILaneJoin
    {
        ref double lane = ref StepLanes.At(ref lanes, index, 1);
        lane = TJoin.Join(lane, a);
    }

    /// <summary>Joins a vector of elements to their lanes.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The first element's index in its block, a multiple of their number.</param>
    /// <param name="a">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector128<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref StepLanes.At(ref lanes, index, 2), a);

    /// <inheritdoc cref="Add{TJoin}(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector128<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref StepLanes.At(ref lanes, index, 4);
        Join<TJoin>(ref first, Vector128.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 2), Vector128.WidenUpper(a));
    }

    /// <inheritdoc cref="Add{TJoin}(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector256<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref StepLanes.At(ref lanes, index, 4), a);

    /// <inheritdoc cref="Add{TJoin}(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector256<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref StepLanes.At(ref lanes, index, 8);
        Join<TJoin>(ref first, Vector256.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 4), Vector256.WidenUpper(a));
    }

    /// <inheritdoc cref="Add{TJoin}(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector512<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref StepLanes.At(ref lanes, index, 8), a);

    /// <inheritdoc cref="Add{TJoin}(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref StepLanes lanes, nuint index, Vector512<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref StepLanes.At(ref lanes, index, 16);
        Join<TJoin>(ref first, Vector512.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 8), Vector512.WidenUpper(a));
    }

    internal static double Join<TJoin>(Vector512<double> low, Vector512<double> high)
        where TJoin : struct, ILaneJoin
    {
        Vector512<double> eight = TJoin.Join(low, high);
        Vector256<double> four = TJoin.Join(eight.GetLower(), eight.GetUpper());
        Vector128<double> two = TJoin.Join(four.GetLower(), four.GetUpper());
        return TJoin.Join(two.ToScalar(), two.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join<TJoin>(ref double first, Vector128<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector128.LoadUnsafe(ref first), a).StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join<TJoin>(ref double first, Vector256<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector256.LoadUnsafe(ref first), a).StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join<TJoin>(ref double first, Vector512<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector512.LoadUnsafe(ref first), a).StoreUnsafe(ref first);
}
