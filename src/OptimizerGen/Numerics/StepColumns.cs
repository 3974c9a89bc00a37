using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// Reductions to a number for each column: the elements of a row are joined to their columns' totals, in double, row after row,
/// so that no width of vectors changes a bit. What is written is the totals alone. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepColumns
{
    /// <summary>Joins an element to its column's total.</summary>
    /// <param name="columns">The totals, from the column on in which the row's first element is.</param>
    /// <param name="index">The element's index.</param>
    /// <param name="a">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, double a)
        where TJoin : struct, ILaneJoin
    {
        ref double total = ref At(columns, index, 1);
        total = TJoin.Join(total, a);
    }

    /// <summary>Joins elements to their columns' totals.</summary>
    /// <param name="columns">The totals, from the column on in which the row's first element is.</param>
    /// <param name="index">The first element's index.</param>
    /// <param name="a">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector128<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref At(columns, index, 2), a);

    /// <inheritdoc cref="Add{TJoin}(Span{double}, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector128<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref At(columns, index, 4);
        Join<TJoin>(ref first, Vector128.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 2), Vector128.WidenUpper(a));
    }

    /// <inheritdoc cref="Add{TJoin}(Span{double}, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector256<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref At(columns, index, 4), a);

    /// <inheritdoc cref="Add{TJoin}(Span{double}, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector256<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref At(columns, index, 8);
        Join<TJoin>(ref first, Vector256.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 4), Vector256.WidenUpper(a));
    }

    /// <inheritdoc cref="Add{TJoin}(Span{double}, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector512<double> a)
        where TJoin : struct, ILaneJoin => Join<TJoin>(ref At(columns, index, 8), a);

    /// <inheritdoc cref="Add{TJoin}(Span{double}, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TJoin>(Span<double> columns, nuint index, Vector512<float> a)
        where TJoin : struct, ILaneJoin
    {
        ref double first = ref At(columns, index, 16);
        Join<TJoin>(ref first, Vector512.WidenLower(a));
        Join<TJoin>(ref Unsafe.Add(ref first, 8), Vector512.WidenUpper(a));
    }

    /// <summary>Adds the product of two elements, in double, to their column's total.</summary>
    /// <param name="columns">The totals, from the column on in which the row's first element is.</param>
    /// <param name="index">The elements' index.</param>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, double a, double b) => Add<SumJoin>(columns, index, a * b);

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector128<double> a, Vector128<double> b) => Add<SumJoin>(columns, index, a * b);

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector128<float> a, Vector128<float> b)
    {
        ref double first = ref At(columns, index, 4);
        Join<SumJoin>(ref first, Vector128.WidenLower(a) * Vector128.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 2), Vector128.WidenUpper(a) * Vector128.WidenUpper(b));
    }

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector256<double> a, Vector256<double> b) => Add<SumJoin>(columns, index, a * b);

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector256<float> a, Vector256<float> b)
    {
        ref double first = ref At(columns, index, 8);
        Join<SumJoin>(ref first, Vector256.WidenLower(a) * Vector256.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 4), Vector256.WidenUpper(a) * Vector256.WidenUpper(b));
    }

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector512<double> a, Vector512<double> b) => Add<SumJoin>(columns, index, a * b);

    /// <inheritdoc cref="AddProduct(Span{double}, nuint, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Span<double> columns, nuint index, Vector512<float> a, Vector512<float> b)
    {
        ref double first = ref At(columns, index, 16);
        Join<SumJoin>(ref first, Vector512.WidenLower(a) * Vector512.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 8), Vector512.WidenUpper(a) * Vector512.WidenUpper(b));
    }

    /// <summary>The totals of some columns; there must be as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(Span<double> columns, nuint index, int count) => ref MemoryMarshal.GetReference(columns.Slice(checked((int)index), count));

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
