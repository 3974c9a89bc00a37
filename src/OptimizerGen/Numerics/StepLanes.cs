using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// The sixteen lanes of a reduction. Loops over floats that take sixteen elements at a time keep a copy in registers; narrower
/// loops join elements to them in memory, with <see cref="StepReduction"/>, and the bits are the same. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StepLanes
{
    private Vector512<double> _low;
    private Vector512<double> _high;

    /// <summary>Lanes that all begin with the same number.</summary>
    public static StepLanes From(double start) => new() { _low = Vector512.Create(start), _high = Vector512.Create(start) };

    /// <summary>A copy to be kept in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes Load(ref readonly StepLanes lanes) => new() { _low = lanes._low, _high = lanes._high };

    /// <summary>Puts a copy from registers back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref StepLanes lanes)
    {
        lanes._low = _low;
        lanes._high = _high;
    }

    /// <summary>The lanes as one number: the first half joined with the second, until one is left.</summary>
    public readonly double Join<TJoin>()
        where TJoin : struct, ILaneJoin => StepReduction.Join<TJoin>(_low, _high);

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

    /// <summary>
    /// The lane of the first of some elements. The others' follow it within the sixteen, whatever the index: the bits that
    /// would lead out of them, or to the middle of a vector, do not count.
    /// </summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The first element's index.</param>
    /// <param name="count">How many elements: 1, 2, 4, 8 or 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double At(ref StepLanes lanes, nuint index, [ConstantExpected] int count) =>
        ref Unsafe.Add(ref Unsafe.As<StepLanes, double>(ref lanes), index & (nuint)(StepReduction.LaneCount - count));
}
