using System.Globalization;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>Constants are the same on every host and in every culture, and read back as what they were.</summary>
public sealed class LiteralTests
{
    public static TheoryData<double, string> Doubles => new()
    {
        { 0, "0d" }, { 1, "1d" }, { 0.1, "0.1d" }, { 1e-8, "1E-08d" }, { 1.0 / 3, "0.33333333333333331d" }, { 1e300, "1E+300d" },
        { -2.5, "-2.5d" }, { -0.0, "-0d" }, { double.Epsilon, "4.94065645841247E-324d" }, { double.MaxValue, "1.7976931348623157E+308d" },
        { double.NaN, "double.NaN" }, { double.PositiveInfinity, "double.PositiveInfinity" }, { double.NegativeInfinity, "double.NegativeInfinity" },
    };

    public static TheoryData<double, string> Floats => new()
    {
        { 0, "0f" }, { 1, "1f" }, { 0.1, "0.100000001f" }, { -0.0, "-0f" }, { 1e-46, "0f" }, { -1e-46, "-0f" }, { 1e-45, "1.40129846E-45f" },
        { 1e300, "float.PositiveInfinity" }, { -1e300, "float.NegativeInfinity" }, { double.NaN, "float.NaN" }, { 16777217, "16777216f" },
    };

    [Theory]
    [MemberData(nameof(Doubles))]
    public void A_double_is_written_exactly(double value, string expected) => Assert.Equal(expected, Literals.Of(ElementType.Double, value));

    [Theory]
    [MemberData(nameof(Floats))]
    public void A_float_is_rounded_once(double value, string expected) => Assert.Equal(expected, Literals.Of(ElementType.Float, value));

    [Theory]
    [InlineData(3, "3")]
    [InlineData(0.5, "0.5")]
    [InlineData(2147483647, "2147483647.0")]
    [InlineData(123456789012, "123456789012.0")]
    [InlineData(1e20, "1E+20")]
    public void A_number_is_a_double_even_where_an_int_would_not_do(double value, string expected) => Assert.Equal(expected, Literals.Double(value));

    /// <summary>A comma in numbers and a minus sign of its own, as in Finnish.</summary>
    [Fact]
    public void No_culture_changes_a_text()
    {
        string before = Compilation.Compile(Rule).Source!;
        CultureInfo kept = CultureInfo.CurrentCulture;
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "−";
            strange.NumberFormat.PositiveInfinitySymbol = "∞";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal("0,5", 0.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(before, Compilation.Compile(Rule).Source);
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
        }
    }

    [Fact]
    public void Random_doubles_read_back_as_they_were()
    {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                string text = Literals.Of(ElementType.Double, value);
                Assert.Equal(value, double.Parse(text[..^1], CultureInfo.InvariantCulture));
            }

            float single = BitConverter.Int32BitsToSingle(random.Next());
            if (float.IsFinite(single))
            {
                Assert.Equal(single, float.Parse(Literals.Of(ElementType.Float, single)[..^1], CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"")]
    [InlineData("a\nb\r\tc", "\"a\\nb\\r\\tc\"")]
    [InlineData("\0\u0085\u2028", "\"\\u0000\\u0085\\u2028\"")]
    [InlineData("α ≤ θ", "\"α ≤ θ\"")]
    public void A_text_is_a_literal_on_one_line(string? text, string expected) => Assert.Equal(expected, Literals.Text(text));

    [Fact]
    public void Half_of_a_pair_is_escaped() => Assert.Equal("\"\\uD800\"", Literals.Text(new string('\uD800', 1)));

    private const string Rule = """
        optimizer: Rule
        hyperparameters: { title: { default: -0.5, range: "[-1.5, inf)" }, identity_index: 1e-8 }
        update: theta -= 0.25 * title * grad + identity_index * where(t > 1.5, 1, -2)
        """;
}
