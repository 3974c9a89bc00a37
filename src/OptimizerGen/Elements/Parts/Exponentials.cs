using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Elements.Parts;

/// <summary>The parts of e^x: with x = k·ln 2 + r and |r| at most ln 2 / 2, e^x is 2^k·(1 + r + curve).</summary>
internal static class Exponentials
{
    private const double Ln2 = 0.6931471805599453;

    /// <summary>The first 32 binary digits of ln 2, so that its multiples by exponents are exact, and the others.</summary>
    public const double Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    /// <summary>r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Reduce<T>(Lanes<T> x, out Lanes<T> exponent)
        where T : struct, IVector<T>
    {
        exponent = Whole.Nearest(x * (1 / Ln2));
        return (x - (exponent * Ln2High)) - (exponent * Ln2Low);
    }

    /// <summary>e^r − 1 − r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Curve<T>(Lanes<T> r)
        where T : struct, IVector<T>
    {
        // 1/2!, 1/3!, …
        return r * r * Polynomial.Evaluate(
            r,
            [
                1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
                1.0 / 479001600, 1.0 / 6227020800,
            ],
            termsOfFloat: 8);
    }

    /// <summary>e^x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Exp<T>(Lanes<T> x)
        where T : struct, IVector<T>
    {
        Lanes<T> r = Reduce(Lanes<T>.AreOfFloat ? x.Between(-160, 140) : x.Between(-746, 710), out Lanes<T> exponent);
        return Whole.Scale(1 + (r + Curve(r)), exponent);
    }
}
