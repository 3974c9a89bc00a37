using OptimizerGen.Tests.Numerics;

namespace OptimizerGen.Tests.Elements;

/// <summary>
/// The functions of elements against exact values over the whole range of the type: within 2 units in the last place for
/// doubles, and for floats within 0.501, which is the nearest float but for a case in a thousand.
/// </summary>
public sealed class ElementErrorTests
{
    private const int Samples = 1200;

    public static TheoryData<string> Names => [.. ElementFunctions.Names];

    /// <summary>For each function the largest error that was found, and a little more.</summary>
    public static TheoryData<string, double> Bounds => new()
    {
        { "Exp", 1.0 },
        { "ExpM1", 1.5 },
        { "Log", 0.9 },
        { "LogP1", 0.9 },
        { "Tanh", 1.3 },
        { "Sigmoid", 1.5 },
        { "Erf", 1.6 },
        { "Sin", 0.9 },
        { "Cos", 0.8 },
        { "Cbrt", 0.8 },
        { "Atan2", 1.2 },
        { "Power", 1.2 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Of_doubles(string name, double bound)
    {
        ElementFunction function = ElementFunctions.Of(name);
        (double Error, double X, double Y) worst = default;
        foreach ((double x, double y) in Arguments(function).Where(pair => function.Domain.IsMeant(pair.X, pair.Y)))
        {
            double error = ExactMath.Error(function.Of(x, y), function.Exact(x, y));
            worst = error > worst.Error || double.IsNaN(error) ? (error, x, y) : worst;
        }

        Assert.True(worst.Error > bound * 0.7 && worst.Error <= bound && bound <= 2, FormattableString.Invariant($"{worst.Error} units at ({worst.X:R}, {worst.Y:R})"));
    }

    /// <summary>Every float whose bits are a multiple of a prime: 100 000 of them, of which some are subnormal.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Of_floats(string name)
    {
        const uint Step = 42949;
        ElementFunction function = ElementFunctions.Of(name);
        (double Error, float X, float Y) worst = default;
        for (uint bits = 0, other = 0x3F00_0000; bits < uint.MaxValue - Step; bits += Step, other += 0x9E37)
        {
            float x = BitConverter.UInt32BitsToSingle(bits), y = BitConverter.UInt32BitsToSingle(0x3F00_0000 + (other % 0x0300_0000));
            double error = Error(function.Of(x, y), function.OfNumbers(x, y));
            worst = error > worst.Error || double.IsNaN(error) ? (error, x, y) : worst;
        }

        Assert.True(worst.Error is > 0.4 and <= 0.501, FormattableString.Invariant($"{worst.Error} units at ({worst.X:R}, {worst.Y:R})"));
    }

    private static double Error(float actual, double expected)
    {
        if (float.IsNaN(actual) || double.IsNaN(expected) || float.IsInfinity(actual) || Math.Abs(expected) > float.MaxValue)
        {
            return actual.Equals((float)expected) ? 0 : double.NaN;
        }

        float magnitude = Math.Abs(actual);
        float unit = magnitude == float.MaxValue ? magnitude - MathF.BitDecrement(magnitude) : MathF.BitIncrement(magnitude) - magnitude;
        return Math.Abs(actual - expected) / unit;
    }

    private static IEnumerable<(double X, double Y)> Arguments(ElementFunction function)
    {
        var random = new Random(20251125);
        (int lowest, int highest, _) = function.Domain;
        for (int i = 0; i < Samples; i++)
        {
            double x = Any(lowest, highest), y = Any(lowest, highest);
            bool isPower = function.Name == "Power";
            yield return isPower ? (Math.Abs(x), ((random.NextDouble() * 2200) - 1100) / Math.Max(Math.Abs(Math.Log2(Math.Abs(x))), 1e-3)) : (x, y);

            // Where most steps are: around 1, and of a size of about 1.
            double near = 1 + Any(-40, -1);
            yield return isPower ? (near, Any(-10, 20)) : (near, near + Any(-50, 0));
            double usual = Any(-4, 3);
            yield return isPower ? (Math.Abs(usual), Any(-3, 8)) : (usual, Any(-4, 3));
        }

        for (int n = 1; n < 400; n++)
        {
            // Almost a multiple of a quarter turn.
            yield return (n * 41 * Math.PI / 2, 1);
        }

        double Any(int low, int high) => Math.ScaleB(1 + random.NextDouble(), random.Next(low, high)) * (random.Next(2) == 0 ? 1 : -1);
    }
}
