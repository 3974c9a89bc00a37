namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A spec may write the paper's letters.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData("a: { symbol: α }", "θ ← θ − α·g", "theta = (theta - (a * grad))")]
    [InlineData("b: { symbol: β₁ }", "θ -= β₁ × g²", "theta = (theta - (b * (grad * grad)))")]
    [InlineData("a: { symbol: ε }", "θ -= √(g²+ε)", "theta = (theta - sqrt(((grad * grad) + a)))")]
    [InlineData("a: { symbol: x }", "theta -= x * a * grad", "theta = (theta - ((a * a) * grad))")]
    [InlineData("a: { symbol: g }", "theta -= g * grad", "theta = (theta - (a * grad))")]
    [InlineData("g: {}", "theta -= g * grad", "theta = (theta - (g * grad))")]
    public void A_letter_is_its_name(string hyperparameter, string update, string kernel) =>
        Assert.Equal(kernel, Compilation.Kernel($"optimizer: Rule\nhyperparameters: {{ {hyperparameter} }}\nupdate: {update}"));

    [Theory]
    [InlineData("state: { g: 0 }\nupdate: [ g += grad, theta -= g ]", "g = (g + grad)\ntheta = (theta - (g + grad))")]
    [InlineData("moments: { g: { of: grad, kind: sum } }\nupdate: theta -= g", "g = (g + grad)\ntheta = (theta - (g + grad))")]
    [InlineData("let: { g: 2 * grad }\nupdate: theta -= g", "theta = (theta - (2 * grad))")]
    public void A_name_of_the_specs_own_wins(string sections, string kernel) =>
        Assert.Equal(kernel, Compilation.Kernel($"optimizer: Rule\n{sections}"));

    [Fact]
    public void A_letter_of_the_base_goes_on_working() => Assert.Equal(
        "velocity = ((momentum * velocity) + grad)\ntheta = (theta - ((learning_rate * momentum) * grad))",
        Compilation.Kernel("optimizer: Rule\nextends: Heavy\nupdate: theta -= α * μ * g", NamedSpecs.All));

    [Fact]
    public void A_letter_serves_in_defaults_initial_values_and_schedules()
    {
        var rule = Compilation.Optimizer(
            "optimizer: Rule\nhyperparameters: { a: { symbol: α, default: 1 }, b: 2 * α }\nstate: { s: α }\nupdate: theta -= s * b * grad");
        Assert.Equal("(2 * a)", rule.Hyperparameters[1].Default!.ToString());
        Assert.Equal("a", rule.States[0].Initial.ToString());
    }
}
