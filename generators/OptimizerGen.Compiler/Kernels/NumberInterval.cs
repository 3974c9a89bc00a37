using System.Globalization;

namespace OptimizerGen.Compiler.Kernels;

/// <summary>The values that a number may take; an end is in it or not.</summary>
public readonly record struct NumberInterval(double Lower, double Upper, bool IncludesLower, bool IncludesUpper)
{
    public static readonly NumberInterval Everything =
        new(double.NegativeInfinity, double.PositiveInfinity, true, true);

    /// <summary>The same doubles, with both ends in it: below 1 is up to 1 − 2⁻⁵³.</summary>
    public NumberInterval Closed => new(IncludesLower ? Lower : Next(Lower), IncludesUpper ? Upper : -Next(-Upper), true, true);

    public bool IsPositive => Lower > 0 || (Lower == 0 && !IncludesLower);

    public bool IsNonNegative => Lower >= 0;

    public bool Contains(double value) =>
        (value > Lower || (IncludesLower && value == Lower)) && (value < Upper || (IncludesUpper && value == Upper));

    public NumberInterval Union(NumberInterval other) => new(
        Math.Min(Lower, other.Lower),
        Math.Max(Upper, other.Upper),
        Lower == other.Lower ? IncludesLower || other.IncludesLower : Lower < other.Lower ? IncludesLower : other.IncludesLower,
        Upper == other.Upper ? IncludesUpper || other.IncludesUpper : Upper > other.Upper ? IncludesUpper : other.IncludesUpper);

    /// <summary>As a spec writes it: <c>[0, inf)</c>.</summary>
    public string ToText() => string.Format(
        CultureInfo.InvariantCulture, "{0}{1}, {2}{3}",
        IncludesLower && !double.IsInfinity(Lower) ? "[" : "(", Text(Lower), Text(Upper), IncludesUpper && !double.IsInfinity(Upper) ? "]" : ")");

    private static string Text(double value) =>
        double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The next larger double.</summary>
    private static double Next(double x)
    {
        if (x == 0)
        {
            return double.Epsilon;
        }

        // Doubles of one sign lie in the order of their bits.
        long bits = BitConverter.DoubleToInt64Bits(x);
        return double.IsPositiveInfinity(x) ? x : BitConverter.Int64BitsToDouble(x > 0 ? bits + 1 : bits - 1);
    }
}
