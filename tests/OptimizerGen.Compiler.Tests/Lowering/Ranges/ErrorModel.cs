namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>
/// What the language's reference promises of plain: an operation errs by at most some units in its last place or some of
/// the smallest numbers, and nothing is promised where a result comes near the largest number.
/// </summary>
/// <param name="Relative">The error of an operation's result, as a share of it.</param>
/// <param name="Absolute">The error of a result near 0.</param>
/// <param name="Largest">Where results are too near the end of the range.</param>
internal sealed record ErrorModel(double Relative, double Absolute, double Largest)
{
    private const int Scale = 24;

    public static readonly ErrorModel OfFloat = new(Math.ScaleB(1, -21), Math.ScaleB(1, Scale - 149), Math.ScaleB(1, 128 - Scale));

    public static readonly ErrorModel OfDouble = new(Math.ScaleB(1, -50), Math.ScaleB(1, Scale - 1074), Math.ScaleB(1, 1024 - Scale));

    /// <param name="exact">The result without its error. An infinity is no promise: one that was put in is met before.</param>
    /// <param name="isZero">Whether it is 0 by no underflow.</param>
    public Bounds Rounded(Bounds exact, bool isZero = false)
    {
        double largest = Math.Max(Math.Abs(exact.Low), Math.Abs(exact.High)), error = (largest * Relative) + Absolute;
        return isZero ? exact
            : largest <= Largest ? new Bounds(exact.Low - error, exact.High + error)
            : Bounds.Unknown;
    }
}
