namespace OptimizerGen.Numerics.Functions;

/// <summary>The cube root, by Newton's method; the last step has twice the digits.</summary>
internal static class CubeRoot
{
    public static double Of(double x)
    {
        const int Steps = 6;
        if (x == 0 || !(Math.Abs(x) <= double.MaxValue))
        {
            return x;
        }

        // |x| = m·2^(3·third) with m in [1, 8): powers of two go in halves, since the whole may lie outside the range.
        int exponent = BinaryExponent.Of(x);
        int third = (int)Math.Floor(exponent / 3.0);
        double m = Math.Abs(x) * BinaryExponent.Power(-third) * BinaryExponent.Power(-third) * BinaryExponent.Power(-third);
        double root = 1 + ((m - 1) / 7);
        for (int i = 0; i < Steps; i++)
        {
            root -= ((root * root * root) - m) / (3 * root * root);
        }

        DoubleDouble cube = (DoubleDouble)root * root * root;
        double last = root + ((m - cube).Value / (3 * root * root));
        return (x < 0 ? -last : last) * BinaryExponent.Power(third);
    }
}
