using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Which powers the runtime keeps from step to step.</summary>
public sealed class KeptPowersTests
{
    [Theory]
    [InlineData("b^t", "power(b, t)")]
    [InlineData("0.5^t", "power(0.5, t)")]
    [InlineData("(1 - b)^t", "power((1 - b), t)")]
    [InlineData("b^(t + 1)", "power(b, (t + 1))")]
    [InlineData("b^(t - 2)", "power(b, (t - 2))")]
    [InlineData("a^t + b^t", "power(a, t); power(b, t)")]
    [InlineData("b^t * b^t", "power(b, t)")]
    public void A_power_to_the_steps_number_is_kept(string number, string expected) => Assert.Equal(expected, Kept(number));

    [Theory]
    [InlineData("b^n")]
    [InlineData("b^(t + 0.5)")]
    [InlineData("b^(t * a)")]
    [InlineData("b^(-t)")]
    [InlineData("t^b")]
    [InlineData("(b / t)^t")]
    [InlineData("epoch^t")]
    [InlineData("norm(grad)^t")]
    public void Another_power_is_not(string number) => Assert.Equal("", Kept(number));

    [Fact]
    public void Powers_of_every_kernel_count_once()
    {
        LoweredOptimizer lowered = Compilation.Lower(LoweringText.Bind(
            "state: { m: 0 }\nupdate:\n- m = b * m + grad\n- theta -= m * b^t\nviews: { half: theta * b^t, other: theta * a^t }\n"));
        Assert.Equal(2, lowered.KeptPowers.Count);
    }

    private static string Kept(string number) =>
        string.Join("; ", Compilation.Lower(LoweringText.Bind($"update: theta -= ({number}) * grad")).KeptPowers);
}
