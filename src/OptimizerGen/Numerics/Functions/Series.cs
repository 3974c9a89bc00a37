namespace OptimizerGen.Numerics.Functions;

/// <summary>
/// The power series behind the functions of numbers. Coefficients are worked out when the program starts, by the same
/// arithmetic on every machine.
/// </summary>
internal static class Series
{
    private const int Length = 26;

    /// <summary>1 / n!</summary>
    public static readonly DoubleDouble[] InverseFactorials = MakeInverseFactorials();

    /// <summary>1 / (2n + 1)</summary>
    public static readonly DoubleDouble[] InverseOdd = MakeInverseOdd();

    /// <summary>
    /// Σ cₙxⁿ over <paramref name="terms"/> coefficients, those at <paramref name="first"/>, <paramref name="first"/> +
    /// <paramref name="stride"/> and so on. The first <paramref name="precise"/> terms are summed in double-double; the
    /// rest is so small that double has digits enough for it.
    /// </summary>
    public static DoubleDouble Evaluate(DoubleDouble[] coefficients, DoubleDouble x, int terms, int precise, int first = 0, int stride = 1)
    {
        double tail = 0;
        for (int n = terms - 1; n >= precise; n--)
        {
            tail = (tail * x.High) + coefficients[first + (n * stride)].High;
        }

        DoubleDouble sum = tail;
        for (int n = precise - 1; n >= 0; n--)
        {
            sum = (sum * x) + coefficients[first + (n * stride)];
        }

        return sum;
    }

    private static DoubleDouble[] MakeInverseFactorials()
    {
        var inverse = new DoubleDouble[Length];
        inverse[0] = DoubleDouble.One;
        for (int n = 1; n < Length; n++)
        {
            inverse[n] = inverse[n - 1] / n;
        }

        return inverse;
    }

    private static DoubleDouble[] MakeInverseOdd()
    {
        var inverse = new DoubleDouble[Length];
        for (int n = 0; n < Length; n++)
        {
            inverse[n] = DoubleDouble.One / ((2 * n) + 1);
        }

        return inverse;
    }
}
