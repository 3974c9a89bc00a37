namespace OptimizerGen.Numerics.Functions;

/// <summary>x^y = e^(y·log x), with the logarithm in twice the digits.</summary>
internal static class RealPower
{
    public static double Of(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        double magnitude = Math.Abs(x);
        if (double.IsInfinity(y))
        {
            return magnitude == 1 ? 1 : magnitude > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        bool isWhole = Math.Floor(y) == y, isOdd = isWhole && Math.Floor(y / 2) != y / 2;
        bool isNegative = isOdd && BitConverter.DoubleToInt64Bits(x) < 0;
        double power = magnitude == 0 || double.IsInfinity(magnitude) ? (magnitude == 0 == y < 0 ? double.PositiveInfinity : 0)
            : x < 0 && !isWhole ? double.NaN
            : Exponential.Exp(Logarithm.Precise(magnitude) * y);
        return isNegative ? -power : power;
    }
}
