using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// Reductions over a tensor that come out the same, to the bit, whatever the vector width: element i of a block belongs to
/// lane i mod 16, each lane runs in double, lanes are joined by a fixed tree and blocks one after the other.
/// Used by generated code.
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
        Vector512<double> eight = TJoin.Join(Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 8));
        Vector256<double> four = TJoin.Join(eight.GetLower(), eight.GetUpper());
        Vector128<double> two = TJoin.Join(four.GetLower(), four.GetUpper());
        return TJoin.Join(two.ToScalar(), two.GetElement(1));
    }

    /// <summary>Joins an element to its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lane, double a)
        where TJoin : struct, ILaneJoin => lane = TJoin.Join(lane, a);

    /// <summary>Joins a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector128<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector128.LoadUnsafe(ref lanes), a).StoreUnsafe(ref lanes);

    /// <inheritdoc cref="Add{TJoin}(ref double, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector128<float> a)
        where TJoin : struct, ILaneJoin
    {
        Add<TJoin>(ref lanes, Vector128.WidenLower(a));
        Add<TJoin>(ref Unsafe.Add(ref lanes, 2), Vector128.WidenUpper(a));
    }

    /// <summary>Joins a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector256<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector256.LoadUnsafe(ref lanes), a).StoreUnsafe(ref lanes);

    /// <inheritdoc cref="Add{TJoin}(ref double, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector256<float> a)
        where TJoin : struct, ILaneJoin
    {
        Add<TJoin>(ref lanes, Vector256.WidenLower(a));
        Add<TJoin>(ref Unsafe.Add(ref lanes, 4), Vector256.WidenUpper(a));
    }

    /// <summary>Joins a vector of elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector512<double> a)
        where TJoin : struct, ILaneJoin => TJoin.Join(Vector512.LoadUnsafe(ref lanes), a).StoreUnsafe(ref lanes);

    /// <inheritdoc cref="Add{TJoin}(ref double, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(ref double lanes, Vector512<float> a)
        where TJoin : struct, ILaneJoin
    {
        Add<TJoin>(ref lanes, Vector512.WidenLower(a));
        Add<TJoin>(ref Unsafe.Add(ref lanes, 8), Vector512.WidenUpper(a));
    }
}
