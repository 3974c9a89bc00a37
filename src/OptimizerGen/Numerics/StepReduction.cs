namespace OptimizerGen;

/// <summary>
/// Sums over a tensor that come out the same, to the bit, whatever the vector width: element i of a block belongs to
/// lane i mod 16, each lane runs in double, lanes are joined by a fixed tree and blocks one after the other.
/// Used by generated code.
/// </summary>
public static partial class StepReduction
{
    /// <summary>The number of lanes.</summary>
    public const int LaneCount = 16;

    /// <summary>The number of elements of a block; the last block of a tensor may be shorter.</summary>
    public const int BlockLength = 4096;

    /// <summary>Joins the lanes of a sum.</summary>
    public static double JoinSum(ReadOnlySpan<double> lanes) => Join(lanes, static (a, b) => a + b);

    /// <summary>Joins the lanes of a product.</summary>
    public static double JoinProduct(ReadOnlySpan<double> lanes) => Join(lanes, static (a, b) => a * b);

    /// <summary>Joins the lanes of a minimum.</summary>
    public static double JoinMin(ReadOnlySpan<double> lanes) => Join(lanes, Math.Min);

    /// <summary>Joins the lanes of a maximum.</summary>
    public static double JoinMax(ReadOnlySpan<double> lanes) => Join(lanes, Math.Max);

    private static double Join(ReadOnlySpan<double> lanes, Func<double, double, double> join)
    {
        Span<double> rest = stackalloc double[LaneCount];
        lanes[..LaneCount].CopyTo(rest);
        for (int half = LaneCount / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                rest[i] = join(rest[i], rest[i + half]);
            }
        }

        return rest[0];
    }
}
