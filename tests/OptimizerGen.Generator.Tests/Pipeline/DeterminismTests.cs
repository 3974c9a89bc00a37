using System.Globalization;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>The generated text depends on the rules alone.</summary>
public class DeterminismTests : GeneratorTest
{
    private static readonly TestSpec[] s_specs = [Rules.Descent, Rules.Adaptive, Rules.Decayed, Rules.Trusting, Rules.InverseTime];

    [Theory]
    [InlineData("fi-FI")] // a minus sign of its own and a decimal comma
    [InlineData("tr-TR")] // an i without a dot
    [InlineData("ar-SA")] // another calendar
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        IReadOnlyDictionary<string, string> expected = Generate(s_specs).Sources;

        IReadOnlyDictionary<string, string> actual = InCulture(culture, () => Generate(s_specs).Sources);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Line_ends_do_not_matter()
    {
        TestSpec[] crlf = [.. s_specs.Select(spec => spec.With(spec.Text.Replace("\n", "\r\n")))];

        GeneratorRun run = Generate(crlf);

        Assert.Equal(Generate(s_specs).Sources, run.Sources);
        Assert.All(run.Sources.Values, text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        Assert.Equal(Generate(s_specs).Sources, Generate([.. s_specs.Reverse()]).Sources);
    }

    private static T InCulture<T>(string name, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture(name);
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A machine without culture data gets at least the signs that would show in a number.</summary>
    private static CultureInfo Culture(string name)
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant)
        {
            return WithForeignNumbers();
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return WithForeignNumbers();
        }
    }

    private static CultureInfo WithForeignNumbers()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }
}
