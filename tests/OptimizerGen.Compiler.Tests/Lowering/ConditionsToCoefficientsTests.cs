using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>A condition on a number that only turns a sign becomes a coefficient and costs no loop of its own.</summary>
public sealed class ConditionsToCoefficientsTests
{
    [Theory]
    [InlineData("where(a > 0, -grad, grad)", "(where((a > 0), -1, 1) * grad)")]
    [InlineData("where(a > 0, grad, -grad)", "(where((a > 0), 1, -1) * grad)")]
    [InlineData("where(a, -(grad + theta), grad + theta)", "(where((a != 0), -1, 1) * (grad + theta))")]
    public void A_sign_becomes_a_coefficient(string expression, string expected) => Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("where(grad > 0, -theta, theta)")]
    [InlineData("where(a > 0, theta, grad)")]
    [InlineData("where(a > 0, 2 * theta, theta)")]
    public void Everything_else_stays_a_condition(string expression) => Assert.DoesNotContain(
        "-1", string.Join('\n', LoweringText.Lower($"update: theta -= {expression}").Variants.Select(LoweringText.Print)), StringComparison.Ordinal);

    [Fact]
    public void It_is_exact_and_so_done_in_strict_too()
    {
        LoweredKernel lowered = LoweringText.Lower("numerics: strict\nupdate: theta -= where(a > 0, -grad, grad)");
        Assert.Equal("theta = (theta - (where((a > 0), -1, 1) * grad))", LoweringText.Print(Assert.Single(lowered.Variants)));
    }
}
