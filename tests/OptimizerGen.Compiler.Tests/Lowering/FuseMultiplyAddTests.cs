namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>In a sum of elements the left product is fused, else the right one.</summary>
public sealed class FuseMultiplyAddTests
{
    [Theory]
    [InlineData("theta * grad + theta", "fma(theta, grad, theta)")]
    [InlineData("theta + theta * grad", "fma(theta, grad, theta)")]
    [InlineData("theta * grad - theta", "fma(theta, grad, -theta)")]
    [InlineData("theta - theta * grad", "fma(-theta, grad, theta)")]
    [InlineData("theta * theta + grad * grad", "fma(theta, theta, (grad * grad))")]
    [InlineData("theta * theta - grad * grad", "fma(theta, theta, -(grad * grad))")]
    [InlineData("theta * grad + a", "fma(theta, grad, a)")]
    [InlineData("theta * grad - 1", "fma(theta, grad, -1)")]
    [InlineData("a * n + theta", "((a * n) + theta)")]
    [InlineData("theta + grad", "(theta + grad)")]
    [InlineData("(theta * grad + theta) * grad + theta", "fma(fma(theta, grad, theta), grad, theta)")]
    public void A_product_that_is_added_is_one_operation(string expression, string expected) => Assert.Equal(
        $"theta = {expected}", LoweringText.Print(Assert.Single(LoweringText.Lower($"numerics: fused\nupdate: theta = {expression}").Variants)));

    [Theory]
    [InlineData("plain")]
    [InlineData("strict")]
    public void Nothing_is_fused_unless_the_spec_asks_for_it(string numerics) => Assert.Equal(
        "theta = ((theta * grad) + theta)",
        LoweringText.Print(Assert.Single(LoweringText.Lower($"numerics: {numerics}\nupdate: theta = theta * grad + theta").Variants)));
}
