using System.Globalization;

namespace OptimizerGen.Tests.Oracles;

/// <summary>|actual − expected| ≤ allowed; a NaN is never near.</summary>
internal static class Tolerance
{
    public static void Check(string what, double expected, double actual, double allowed)
    {
        double difference = Math.Abs(actual - expected);
        if (!(difference <= allowed))
        {
            Assert.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: expected {expected:R}, actual {actual:R}; they differ by {difference:G3}, and {allowed:G3} is allowed."));
        }
    }
}
