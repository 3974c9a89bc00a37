using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Elements.Parts;

/// <summary>Sines and cosines of what is left of an angle when whole quarter turns are off.</summary>
internal static class Angles
{
    /// <summary>Larger angles have more quarter turns than can be taken off without loss in this way.</summary>
    public const double Largest = 1 << 22;

    // π/2: three parts of 30 binary digits, so that their multiples are exact, and the rest.
    private const double First = 1.570796325802803, Second = 9.920935791635221e-10, Third = 5.17018297889025e-19, Fourth = 2.9038559739793605e-28;

    /// <summary>The angle less the nearest number of quarter turns, in two parts, for an angle of up to 2^22.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Reduce<T>(Lanes<T> x, out Lanes<T> quarters, out Lanes<T> low)
        where T : struct, IVector<T>
    {
        quarters = Whole.Nearest(x * (1 / First));
        Lanes<T> rest = x - (quarters * First);
        if (Lanes<T>.AreOfFloat)
        {
            low = 0;
            return (rest - (quarters * Second)) - (quarters * Third);
        }

        rest = Exact.Sum(rest, -(quarters * Second), out Lanes<T> lost);
        rest = Exact.Sum(rest, -(quarters * Third), out Lanes<T> lostNext);
        return Exact.SumOfSorted(rest, (lost + lostNext) - (quarters * Fourth), out low);
    }

    /// <summary>sin(r + low) for an r of up to π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Sine<T>(Lanes<T> r, Lanes<T> low)
        where T : struct, IVector<T>
    {
        Lanes<T> square = r * r;
        Lanes<T> series = Polynomial.Evaluate(
            square,
            [
                -1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800, 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000,
            ],
            termsOfFloat: 5);
        return r + ((r * square * series) + (low * (1 - (square * 0.5))));
    }

    /// <summary>cos(r + low) for an r of up to π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Cosine<T>(Lanes<T> r, Lanes<T> low)
        where T : struct, IVector<T>
    {
        Lanes<T> square = r * r;
        Lanes<T> series = Polynomial.Evaluate(
            square,
            [
                1.0 / 24, -1.0 / 720, 1.0 / 40320, -1.0 / 3628800, 1.0 / 479001600, -1.0 / 87178291200, 1.0 / 20922789888000, -1.0 / 6402373705728000,
            ],
            termsOfFloat: 5);
        Lanes<T> start = Exact.SumOfSorted(1, square * -0.5, out Lanes<T> lost);
        return start + (lost + ((square * square * series) - (r * low)));
    }

    /// <summary>The sine of an angle of up to <see cref="Largest"/> and some quarter turns more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Sine<T>(Lanes<T> x, double more)
        where T : struct, IVector<T>
    {
        Lanes<T> r = Reduce(x, out Lanes<T> quarters, out Lanes<T> low);
        return SineOf(r, low, quarters + more);
    }

    /// <summary>The sine of r + low and some quarter turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> SineOf<T>(Lanes<T> r, Lanes<T> low, Lanes<T> quarters)
        where T : struct, IVector<T> =>
        Whole.IsEven(quarters).Choose(Sine(r, low), Cosine(r, low)) ^ Whole.SignOfHalfTurns(quarters);
}
