namespace OptimizerGen.Numerics.Functions;

/// <summary>tanh x = (e^2x − 1) / (e^2x + 1), of which the numerator keeps its digits near 0.</summary>
internal static class Hyperbolic
{
    public static double Tanh(double x)
    {
        const double Negligible = 1.0 / (1L << 30), BeyondOne = 22;
        double magnitude = Math.Abs(x);
        if (magnitude < Negligible || double.IsNaN(x))
        {
            return x;
        }

        if (magnitude > BeyondOne)
        {
            return x < 0 ? -1 : 1;
        }

        DoubleDouble e = Exponential.PreciseExpM1(2 * magnitude);
        double tanh = (e / (e + 2)).Value;
        return x < 0 ? -tanh : tanh;
    }
}
