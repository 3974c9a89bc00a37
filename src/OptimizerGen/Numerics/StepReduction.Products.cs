using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <content>Sums of products and of squares, which are taken in double after widening.</content>
public static partial class StepReduction
{
    /// <summary>Adds the product of two elements to its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lane, double a, double b) => Add<SumJoin>(ref lane, a * b);

    /// <summary>Adds the square of an element to its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lane, double a) => AddProduct(ref lane, a, a);

    /// <summary>Adds the products of two vectors' elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector128<double> a, Vector128<double> b) => Add<SumJoin>(ref lanes, a * b);

    /// <inheritdoc cref="AddProduct(ref double, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector128<float> a, Vector128<float> b)
    {
        AddProduct(ref lanes, Vector128.WidenLower(a), Vector128.WidenLower(b));
        AddProduct(ref Unsafe.Add(ref lanes, 2), Vector128.WidenUpper(a), Vector128.WidenUpper(b));
    }

    /// <summary>Adds the squares of a vector's elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector128<double> a) => AddProduct(ref lanes, a, a);

    /// <inheritdoc cref="AddSquare(ref double, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector128<float> a) => AddProduct(ref lanes, a, a);

    /// <summary>Adds the products of two vectors' elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector256<double> a, Vector256<double> b) => Add<SumJoin>(ref lanes, a * b);

    /// <inheritdoc cref="AddProduct(ref double, Vector256{double}, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector256<float> a, Vector256<float> b)
    {
        AddProduct(ref lanes, Vector256.WidenLower(a), Vector256.WidenLower(b));
        AddProduct(ref Unsafe.Add(ref lanes, 4), Vector256.WidenUpper(a), Vector256.WidenUpper(b));
    }

    /// <summary>Adds the squares of a vector's elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector256<double> a) => AddProduct(ref lanes, a, a);

    /// <inheritdoc cref="AddSquare(ref double, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector256<float> a) => AddProduct(ref lanes, a, a);

    /// <summary>Adds the products of two vectors' elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector512<double> a, Vector512<double> b) => Add<SumJoin>(ref lanes, a * b);

    /// <inheritdoc cref="AddProduct(ref double, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref double lanes, Vector512<float> a, Vector512<float> b)
    {
        AddProduct(ref lanes, Vector512.WidenLower(a), Vector512.WidenLower(b));
        AddProduct(ref Unsafe.Add(ref lanes, 8), Vector512.WidenUpper(a), Vector512.WidenUpper(b));
    }

    /// <summary>Adds the squares of a vector's elements to the lanes that begin at <paramref name="lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector512<double> a) => AddProduct(ref lanes, a, a);

    /// <inheritdoc cref="AddSquare(ref double, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref double lanes, Vector512<float> a) => AddProduct(ref lanes, a, a);
}
