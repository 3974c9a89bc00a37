using OptimizerGen.Numerics.Functions;

namespace OptimizerGen.Numerics;

/// <summary>
/// Sums of squares in double, which may leave its range although their root does not. Then they are taken again, in a unit
/// in which they stay there: the power of two of the largest element.
/// </summary>
internal static class SquareSum
{
    // Below, what is lost of squares that become subnormal or 0 could be seen in the last bits of their sum.
    private const double LeastTrusted = 1e-285;

    // A power of two in this range has a reciprocal, and so have elements beside it that are not much larger or smaller.
    private const int LargestExponent = 1022;

    /// <summary>Whether nothing was lost of the squares; not of an infinite sum, of NaN, or of 0, which may be all that is left of them.</summary>
    public static bool IsInRange(double sum) => sum is >= LeastTrusted and < double.PositiveInfinity;

    /// <summary>The unit for elements of which the largest has this magnitude; null where none helps, and the root is that of this magnitude.</summary>
    public static double? UnitOf(double largest) => largest is > 0 and < double.PositiveInfinity
        ? BinaryExponent.Power(Math.Max(-LargestExponent, Math.Min(BinaryExponent.Of(largest), LargestExponent)))
        : null;
}
