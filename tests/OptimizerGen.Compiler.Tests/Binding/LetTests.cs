namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A named expression stands in for what it says, with the values that hold where it is used.</summary>
public sealed class LetTests
{
    [Theory]
    [InlineData("let: { d: 2 * grad }\nupdate: theta -= d", "theta = (theta - (2 * grad))")]
    [InlineData("let: { d: e + 1, e: 2 * grad }\nupdate: theta -= d", "theta = (theta - ((2 * grad) + 1))")]
    [InlineData("let: { d: 2 * grad }\ngradient: 2 * grad\nupdate: theta -= d", "theta = (theta - (2 * (2 * grad)))")]
    [InlineData("let: { d: 2 * grad }\nmoments: { m: { of: d, kind: sum } }\nupdate: theta -= m", "m = (m + (2 * grad))\ntheta = (theta - (m + (2 * grad)))")]
    [InlineData("let: { b: 'where(t == 1, 0, 0.9)' }\nmoments: { m: { of: grad, kind: sum, decay: b } }\nupdate: theta -= m",
        "m = ((where((t == 1), 0, 0.9) * m) + grad)\ntheta = (theta - ((where((t == 1), 0, 0.9) * m) + grad))")]
    [InlineData("let: { d: r + 1 }\nupdate: [ r = grad, theta -= d, r = 2 * grad, theta -= d ]", "theta = ((theta - (grad + 1)) - ((2 * grad) + 1))")]
    [InlineData("let: { d: 2 * theta }\nupdate: [ r = d, theta -= r, theta *= grad ]", "theta = ((theta - (2 * theta)) * grad)")]
    public void It_is_evaluated_where_it_is_used(string sections, string kernel) =>
        Assert.Equal(kernel, Compilation.Kernel($"optimizer: Rule\n{sections}"));

    [Fact]
    public void It_serves_the_gradient_point_and_the_views()
    {
        var rule = Compilation.Optimizer(
            "optimizer: Rule\nlet: { ahead: theta - v }\ngradient_at: ahead\nmoments: { v: { of: grad, kind: sum } }\nupdate: theta -= v\nviews: { x: ahead / 2 }");
        Assert.Equal("output = (theta - v)", Compilation.Print(rule.GradientPoint!));
        Assert.Equal("output = ((theta - v) / 2)", Compilation.Print(rule.Views[0].Kernel));
    }

    [Fact]
    public void It_serves_initial_values_and_defaults()
    {
        var rule = Compilation.Optimizer(
            "optimizer: Rule\nhyperparameters: { a: 1, b: { default: twice } }\nlet: { twice: 2 * a, ahead: twice * theta }\n"
            + "state: { s: twice, x: ahead }\nupdate: [ x = x + s, theta -= b * x ]");
        Assert.Equal("(2 * a)", rule.States[0].Initial.ToString());
        Assert.Equal("((2 * a) * theta)", rule.States[1].Initial.ToString());
        Assert.Equal("(2 * a)", rule.Hyperparameters[1].Default!.ToString());
    }

    [Fact]
    public void One_that_nothing_uses_is_right_where_it_could_be_read() => Assert.NotNull(Compilation.Compile(
        "optimizer: Rule\nlet: { d: norm(s) }\nstate: { s: 0 }\nupdate: [ s = grad, theta -= s, s = 0 ]").Source);

    [Fact]
    public void The_same_expression_is_one_value()
    {
        var kernel = Compilation.Optimizer("optimizer: Rule\nstate: { s: 0 }\nlet: { d: sqrt(grad) + 1 }\nupdate: [ s = d, theta -= d * s ]").Update;
        Assert.Same(kernel.Stores[0].Value, kernel.Stores[1].Value.Operands[1].Operands[0]);
        Assert.Same(kernel.Stores[0].Value, kernel.Stores[1].Value.Operands[1].Operands[1]);
    }

    [Fact]
    public void What_only_a_named_expression_uses_counts_as_used() => Assert.Empty(Compilation.Compile(
        "optimizer: Rule\nhyperparameters: { a: 1 }\nstate: { s: 0 }\nlet: { d: a * s }\nupdate: [ s += grad, theta -= d ]").Diagnostics);

    [Fact]
    public void Hundreds_of_uses_of_each_other_take_no_time()
    {
        string lets = string.Join(", ", Enumerable.Range(1, 90).Select(i => $"a{i}: a{i - 1} * a{i - 1}"));
        Assert.NotNull(Compilation.Compile($"optimizer: Rule\nlet: {{ a0: grad, {lets} }}\nupdate: theta -= a90").Source);
    }
}
