namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>What powers become: multiplications and roots for elements, mostly one operation for numbers.</summary>
public sealed class PowerTests
{
    [Theory]
    [InlineData("grad^1", "grad")]
    [InlineData("grad^2", "(grad * grad)")]
    [InlineData("grad²", "(grad * grad)")]
    [InlineData("grad^3", "((grad * grad) * grad)")]
    [InlineData("grad^4", "((grad * grad) * (grad * grad))")]
    [InlineData("grad^5", "(((grad * grad) * (grad * grad)) * grad)")]
    [InlineData("grad^-1", "(1 / grad)")]
    [InlineData("grad^(-2)", "(1 / (grad * grad))")]
    [InlineData("grad^0.5", "sqrt(grad)")]
    [InlineData("grad^-0.5", "(1 / sqrt(grad))")]
    [InlineData("grad^1.5", "(grad * sqrt(grad))")]
    [InlineData("grad^(1/2)", "sqrt(grad)")]
    [InlineData("a^2 * grad", "((a * a) * grad)")]
    [InlineData("a^3 * grad", "(((a * a) * a) * grad)")]
    [InlineData("a^4 * grad", "(power(a, 4) * grad)")]
    [InlineData("a^t * grad", "(power(a, t) * grad)")]
    [InlineData("a^-1 * grad", "(power(a, -1) * grad)")]
    [InlineData("a^0.5 * grad", "(sqrt(a) * grad)")]
    [InlineData("a^-0.5 * grad", "((1 / sqrt(a)) * grad)")]
    [InlineData("a^0.25 * grad", "(power(a, 0.25) * grad)")]
    [InlineData("2^a^t * grad", "(power(2, power(a, t)) * grad)")]
    [InlineData("2^3 * grad", "(8 * grad)")]
    [InlineData("-grad^2", "-(grad * grad)")]
    public void A_power_is_written_out_or_one_operation(string expression, string expected) => Assert.Equal(
        $"theta = (theta - {expected})",
        Compilation.Kernel($"optimizer: Rule\nhyperparameters: {{ a: 1 }}\nupdate: 'theta -= {expression}'"));

    [Fact]
    public void A_power_of_elements_has_elements_whatever_it_comes_out_as() => Assert.Equal(
        "theta = (theta - (grad / norm(where((theta == theta), 1, 1))))",
        Compilation.Kernel("optimizer: Rule\nupdate: theta -= grad / norm(grad^0)"));

    [Theory]
    [InlineData("grad^65", "power(grad, 65)")]
    [InlineData("grad^0.3", "power(grad, 0.3)")]
    [InlineData("grad^a", "power(grad, a)")]
    [InlineData("a^grad", "power(a, grad)")]
    [InlineData("grad^grad", "power(grad, grad)")]
    [InlineData("grad^inf", "power(grad, Infinity)")]
    public void The_rest_takes_a_logarithm_of_each_element(string expression, string expected) => Assert.Equal(
        $"theta = (theta - {expected})",
        Compilation.Kernel($"optimizer: Rule\nhyperparameters: {{ a: 1 }}\nupdate: 'theta -= {expression}'"));
}
