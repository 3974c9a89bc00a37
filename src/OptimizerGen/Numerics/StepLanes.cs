using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// The sixteen lanes of a reduction over floats, kept in registers while a loop takes sixteen elements at a time. The
/// same lanes and so the same bits as those that narrower loops keep in memory. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StepLanes
{
    private Vector512<double> _low;
    private Vector512<double> _high;

    /// <summary>The lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes Load(ref double lanes) => new()
    {
        _low = Vector512.LoadUnsafe(ref lanes),
        _high = Vector512.LoadUnsafe(ref lanes, 8),
    };

    /// <summary>Puts the lanes back to memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double lanes)
    {
        _low.StoreUnsafe(ref lanes);
        _high.StoreUnsafe(ref lanes, 8);
    }

    /// <summary>Joins sixteen elements to their lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<TJoin>(Vector512<float> a)
        where TJoin : struct, ILaneJoin
    {
        _low = TJoin.Join(_low, Vector512.WidenLower(a));
        _high = TJoin.Join(_high, Vector512.WidenUpper(a));
    }

    /// <summary>Adds the squares of sixteen elements to their lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSquare(Vector512<float> a) => AddProduct(a, a);

    /// <summary>Adds the products of two times sixteen elements to their lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Vector512<float> a, Vector512<float> b)
    {
        _low += Vector512.WidenLower(a) * Vector512.WidenLower(b);
        _high += Vector512.WidenUpper(a) * Vector512.WidenUpper(b);
    }
}
