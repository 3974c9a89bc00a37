using OptimizerGen.Tests.Elements;

namespace OptimizerGen.Tests.Numerics;

/// <summary>The functions of numbers, and those of elements, where IEEE 754 says what they are, down to the sign of a zero; and their bits.</summary>
public sealed class SpecialValueTests
{
    private const double Inf = double.PositiveInfinity, NaN = double.NaN;

    private static readonly Dictionary<string, Func<double, double, double>> s_functions = new()
    {
        ["Power"] = StepMath.Power,
        ["Exp"] = (x, _) => StepMath.Exp(x),
        ["ExpM1"] = (x, _) => StepMath.ExpM1(x),
        ["Log"] = (x, _) => StepMath.Log(x),
        ["LogP1"] = (x, _) => StepMath.LogP1(x),
        ["Tanh"] = (x, _) => StepMath.Tanh(x),
        ["Sin"] = (x, _) => StepMath.Sin(x),
        ["Cos"] = (x, _) => StepMath.Cos(x),
        ["Cbrt"] = (x, _) => StepMath.Cbrt(x),
        ["Atan2"] = StepMath.Atan2,
    };

    [Theory]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", 1, Math.E)]
    [InlineData("Exp", Inf, Inf)]
    [InlineData("Exp", -Inf, 0)]
    [InlineData("Exp", 710, Inf)]
    [InlineData("Exp", 709.782712893384, 1.7976931348622732e308)]
    [InlineData("Exp", -745.1332191019412, 0)]
    [InlineData("Exp", -745.1332191019411, double.Epsilon)]
    [InlineData("Exp", NaN, NaN)]
    [InlineData("ExpM1", -0.0, -0.0)]
    [InlineData("ExpM1", double.Epsilon, double.Epsilon)]
    [InlineData("ExpM1", Inf, Inf)]
    [InlineData("ExpM1", -Inf, -1)]
    [InlineData("ExpM1", -50, -1)]
    [InlineData("ExpM1", NaN, NaN)]
    [InlineData("Log", 0, -Inf)]
    [InlineData("Log", -0.0, -Inf)]
    [InlineData("Log", 1, 0)]
    [InlineData("Log", double.Epsilon, -744.4400719213812)]
    [InlineData("Log", double.MaxValue, 709.782712893384)]
    [InlineData("Log", Inf, Inf)]
    [InlineData("Log", -1, NaN)]
    [InlineData("Log", -Inf, NaN)]
    [InlineData("Log", NaN, NaN)]
    [InlineData("LogP1", -0.0, -0.0)]
    [InlineData("LogP1", -1, -Inf)]
    [InlineData("LogP1", -2, NaN)]
    [InlineData("LogP1", Inf, Inf)]
    [InlineData("LogP1", NaN, NaN)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", Inf, 1)]
    [InlineData("Tanh", -Inf, -1)]
    [InlineData("Tanh", NaN, NaN)]
    [InlineData("Sin", -0.0, -0.0)]
    [InlineData("Sin", double.Epsilon, double.Epsilon)]
    [InlineData("Sin", Math.PI, 1.2246467991473532e-16)]
    [InlineData("Sin", Inf, NaN)]
    [InlineData("Sin", -Inf, NaN)]
    [InlineData("Sin", NaN, NaN)]
    [InlineData("Cos", 0, 1)]
    [InlineData("Cos", Math.PI, -1)]
    [InlineData("Cos", Math.PI / 2, 6.123233995736766e-17)]
    [InlineData("Cos", Inf, NaN)]
    [InlineData("Cos", NaN, NaN)]
    [InlineData("Cbrt", -0.0, -0.0)]
    [InlineData("Cbrt", 27, 3)]
    [InlineData("Cbrt", -1e-321, -9.993370955211941e-108)]
    [InlineData("Cbrt", -Inf, -Inf)]
    [InlineData("Cbrt", NaN, NaN)]
    public void Of_one_number(string function, double x, double expected)
    {
        AssertSame(expected, s_functions[function](x, 0));
        AssertNear(expected, ElementFunctions.Of(function).Of(x, 0));
    }

    [Theory]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", -0.0, 0.5)]
    [InlineData("Sigmoid", Inf, 1)]
    [InlineData("Sigmoid", -Inf, 0)]
    [InlineData("Sigmoid", 40, 1)]
    [InlineData("Sigmoid", -745, double.Epsilon)]
    [InlineData("Sigmoid", -800, 0)]
    [InlineData("Sigmoid", NaN, NaN)]
    [InlineData("Erf", -0.0, -0.0)]
    [InlineData("Erf", double.Epsilon, double.Epsilon)]
    [InlineData("Erf", -6, -1)]
    [InlineData("Erf", Inf, 1)]
    [InlineData("Erf", -Inf, -1)]
    [InlineData("Erf", NaN, NaN)]
    public void Of_one_element(string function, double x, double expected) => AssertNear(expected, ElementFunctions.Of(function).Of(x, 0));

    [Theory]
    [InlineData("Atan2", 0, 0, 0)]
    [InlineData("Atan2", -0.0, 0, -0.0)]
    [InlineData("Atan2", 0, -0.0, Math.PI)]
    [InlineData("Atan2", -0.0, -1, -Math.PI)]
    [InlineData("Atan2", 1, 0, Math.PI / 2)]
    [InlineData("Atan2", -1, -0.0, -Math.PI / 2)]
    [InlineData("Atan2", 1, 1, Math.PI / 4)]
    [InlineData("Atan2", Inf, Inf, Math.PI / 4)]
    [InlineData("Atan2", Inf, -Inf, 3 * Math.PI / 4)]
    [InlineData("Atan2", 1, Inf, 0)]
    [InlineData("Atan2", -1, -Inf, -Math.PI)]
    [InlineData("Atan2", -Inf, 1, -Math.PI / 2)]
    [InlineData("Atan2", double.Epsilon, double.MaxValue, 0)]
    [InlineData("Atan2", double.Epsilon, -double.MaxValue, Math.PI)]
    [InlineData("Atan2", NaN, 1, NaN)]
    [InlineData("Atan2", 1, NaN, NaN)]
    [InlineData("Power", NaN, 0, 1)]
    [InlineData("Power", 1, NaN, 1)]
    [InlineData("Power", NaN, 0.5, NaN)]
    [InlineData("Power", 2, NaN, NaN)]
    [InlineData("Power", -8, 0.5, NaN)]
    [InlineData("Power", -2, 3, -8)]
    [InlineData("Power", -2, -3, -0.125)]
    [InlineData("Power", 0, -1, Inf)]
    [InlineData("Power", -0.0, -1, -Inf)]
    [InlineData("Power", -0.0, -2, Inf)]
    [InlineData("Power", -0.0, 3, -0.0)]
    [InlineData("Power", 0, 0.5, 0)]
    [InlineData("Power", 0, -0.5, Inf)]
    [InlineData("Power", Inf, -0.5, 0)]
    [InlineData("Power", -Inf, 3, -Inf)]
    [InlineData("Power", -Inf, -3, -0.0)]
    [InlineData("Power", -Inf, 0.5, Inf)]
    [InlineData("Power", 0.5, Inf, 0)]
    [InlineData("Power", 0.5, -Inf, Inf)]
    [InlineData("Power", -2, Inf, Inf)]
    [InlineData("Power", -1, Inf, 1)]
    [InlineData("Power", -1, 1e300, 1)]
    [InlineData("Power", -1, 9007199254740991, -1)]
    [InlineData("Power", 1.0000000000000002, 9007199254740992, 7.389056098930649)]
    public void Of_two_numbers(string function, double x, double y, double expected)
    {
        AssertSame(expected, s_functions[function](x, y));
        AssertNear(expected, ElementFunctions.Of(function).Of(x, y));
    }

    [Theory]
    [MemberData(nameof(FunctionBits.Expected), MemberType = typeof(FunctionBits))]
    public void The_bits_are_the_same_on_every_machine(string function, ulong expected) => Assert.Equal(expected, FunctionBits.Of(s_functions[function]));

    /// <summary>A zero, an infinity and what is no number to the bit, others within two units in the last place.</summary>
    private static void AssertNear(double expected, double actual)
    {
        if (expected == 0 || !double.IsFinite(expected))
        {
            AssertSame(expected, actual);
            return;
        }

        Assert.InRange(BitConverter.DoubleToInt64Bits(actual) - BitConverter.DoubleToInt64Bits(expected), -2, 2);
    }

    private static void AssertSame(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(double.IsNaN(actual) ? double.NaN : actual));
}
