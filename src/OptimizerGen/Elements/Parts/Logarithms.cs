using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Elements.Parts;

/// <summary>
/// The parts of log x: with x = m·2^e and m between √½ and √2, log x is e·ln 2 + log m, and log m is 2·artanh(s) for s =
/// (m − 1) / (m + 1).
/// </summary>
internal static class Logarithms
{
    private const double Third = 1.0 / 3, ThirdLow = 1.850371707708594e-17;

    /// <summary>log(1 + f) + exponent·ln 2 + low, where low is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Sum<T>(Lanes<T> f, Lanes<T> exponent, Lanes<T> low)
        where T : struct, IVector<T>
    {
        // 2·artanh(s) − f is −f²/2 + s·(f²/2 + 2s²/3 + 2s⁴/5 + …), so that the largest part, f itself, is added last.
        Lanes<T> s = f / (2 + f), square = s * s, half = f * f * 0.5;
        Lanes<T> series = square * Polynomial.Evaluate(
            square, [2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21], termsOfFloat: 6);
        Lanes<T> rest = half - ((s * (half + series)) + ((exponent * Exponentials.Ln2Low) + low));
        return (exponent * Exponentials.Ln2High) - (rest - f);
    }

    /// <summary>
    /// A logarithm where its argument is a positive number; what it is where the argument is 0, negative, infinite or
    /// NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> OfUsual<T>(Lanes<T> argument, Lanes<T> logarithm)
        where T : struct, IVector<T>
    {
        Lanes<T> notPositive = argument.Is(0).Choose(double.NegativeInfinity, double.NaN);
        return (argument > 0).Choose((argument <= double.MaxValue).Choose(logarithm, argument), notPositive);
    }

    /// <summary>log x for a positive finite x in twice the digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Precise<T>(Lanes<T> x, out Lanes<T> low)
        where T : struct, IVector<T>
    {
        Lanes<T> m = Whole.Split(x, out Lanes<T> exponent);
        Lanes<T> f = m - 1, sum = Exact.SumOfSorted(2, f, out Lanes<T> sumLow);
        Lanes<T> s = f / sum;
        Lanes<T> product = Exact.Product(s, sum, out Lanes<T> productLow);
        Lanes<T> sLow = (((f - product) - productLow) - (s * sumLow)) / sum;

        // artanh(s) = s + s·(s²/3 + s⁴/5 + …)
        Lanes<T> square = Exact.Product(s, s, out Lanes<T> squareLow);
        squareLow += 2 * s * sLow;
        Lanes<T> first = Exact.Product(square, Third, out Lanes<T> firstLow);
        Lanes<T> later = square * square * Polynomial.Evaluate(
            square, [1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23], termsOfFloat: 10);
        Lanes<T> series = Exact.SumOfSorted(first, later, out Lanes<T> seriesLow);
        seriesLow += firstLow + (square * ThirdLow) + (squareLow * Third);
        Lanes<T> curve = Exact.Product(s, series, out Lanes<T> curveLow);
        curveLow += (s * seriesLow) + (sLow * series);
        Lanes<T> artanh = Exact.SumOfSorted(s, curve, out Lanes<T> artanhLow);
        artanhLow += curveLow + sLow;

        Lanes<T> high = Exact.SumOfSorted(exponent * Exponentials.Ln2High, 2 * artanh, out Lanes<T> highLow);
        highLow += (exponent * Exponentials.Ln2Low) + (2 * artanhLow);
        return Exact.SumOfSorted(high, highLow, out low);
    }
}
