using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <content>Sums of products and of squares, which are taken in double after widening.</content>
public static partial class StepReduction
{
    /// <summary>Adds the product of two elements to its lane.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The elements' index in their block.</param>
    /// <param name="a">One element.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, double a, double b) => Add<SumJoin>(ref lanes, index, a * b);

    /// <summary>Adds the square of an element to its lane.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The element's index in its block.</param>
    /// <param name="a">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, double a) => AddProduct(ref lanes, index, a, a);

    /// <summary>Adds the products of two vectors' elements to their lanes.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The first elements' index in their block, a multiple of their number.</param>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector128<double> a, Vector128<double> b) => Add<SumJoin>(ref lanes, index, a * b);

    /// <inheritdoc cref="AddProduct(ref StepLanes, nuint, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector128<float> a, Vector128<float> b)
    {
        ref double first = ref StepLanes.At(ref lanes, index, 4);
        Join<SumJoin>(ref first, Vector128.WidenLower(a) * Vector128.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 2), Vector128.WidenUpper(a) * Vector128.WidenUpper(b));
    }

    /// <summary>Adds the squares of a vector's elements to their lanes.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="index">The first element's index in its block, a multiple of their number.</param>
    /// <param name="a">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector128<double> a) => AddProduct(ref lanes, index, a, a);

    /// <inheritdoc cref="AddSquare(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector128<float> a) => AddProduct(ref lanes, index, a, a);

    /// <inheritdoc cref="AddProduct(ref StepLanes, nuint, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector256<double> a, Vector256<double> b) => Add<SumJoin>(ref lanes, index, a * b);

    /// <inheritdoc cref="AddProduct(ref StepLanes, nuint, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector256<float> a, Vector256<float> b)
    {
        ref double first = ref StepLanes.At(ref lanes, index, 8);
        Join<SumJoin>(ref first, Vector256.WidenLower(a) * Vector256.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 4), Vector256.WidenUpper(a) * Vector256.WidenUpper(b));
    }

    /// <inheritdoc cref="AddSquare(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector256<double> a) => AddProduct(ref lanes, index, a, a);

    /// <inheritdoc cref="AddSquare(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector256<float> a) => AddProduct(ref lanes, index, a, a);

    /// <inheritdoc cref="AddProduct(ref StepLanes, nuint, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector512<double> a, Vector512<double> b) => Add<SumJoin>(ref lanes, index, a * b);

    /// <inheritdoc cref="AddProduct(ref StepLanes, nuint, Vector128{double}, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref StepLanes lanes, nuint index, Vector512<float> a, Vector512<float> b)
    {
        ref double first = ref StepLanes.At(ref lanes, index, 16);
        Join<SumJoin>(ref first, Vector512.WidenLower(a) * Vector512.WidenLower(b));
        Join<SumJoin>(ref Unsafe.Add(ref first, 8), Vector512.WidenUpper(a) * Vector512.WidenUpper(b));
    }

    /// <inheritdoc cref="AddSquare(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector512<double> a) => AddProduct(ref lanes, index, a, a);

    /// <inheritdoc cref="AddSquare(ref StepLanes, nuint, Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSquare(ref StepLanes lanes, nuint index, Vector512<float> a) => AddProduct(ref lanes, index, a, a);
}
