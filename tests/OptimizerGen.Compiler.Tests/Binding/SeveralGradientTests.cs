using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Several gradients in one step: the map under <c>gradient_at</c>.</summary>
public sealed class SeveralGradientTests
{
    private const string Sam = "transform: Sam\nhyperparameters: { rho: 0.1 }\n"
        + "gradient_at: { first: inherited, grad: inherited + rho * first }";

    [Fact]
    public void Later_points_see_earlier_gradients_and_so_does_the_step()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\nstate: { v: 0 }\nlet: { ahead: theta + first }\n"
            + "gradient_at: { first: theta - v, second: ahead, grad: first * second }\nupdate: [ v = first, theta -= grad + second ]");
        Assert.Equal(
            ["first: output = (theta - v)", "second: output = (theta + first)"],
            rule.EarlierGradients.Select(earlier => $"{earlier.Gradient.Name}: {Compilation.Print(earlier.Point)}"));
        Assert.Equal("output = (first * second)", Compilation.Print(rule.GradientPoint!));
        Assert.Equal("v = first\ntheta = (theta - (grad + second))", Compilation.Print(rule.Update));
    }

    [Fact]
    public void Gradients_are_kept_behind_all_states()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\ngradient_at: { first: theta, grad: theta + first }\nstate: { count: 0 }\n"
            + "moments: { m: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: [ count += 1, theta -= m_hat / count ]");
        Assert.Equal(["count", "m", "m_product", "first"], rule.States.Select(state => state.Name));
        StateSymbol first = rule.States[3];
        Assert.Equal((Shape.Element, 3, "the step's gradient at theta"), (first.Shape, first.Index, first.Meaning));
        Assert.Null(rule.Initialize?.Stores.FirstOrDefault(store => store.Slot.Index == 3));
    }

    [Fact]
    public void A_map_of_grad_alone_is_one_expression()
    {
        BoundOptimizer map = Compilation.Optimizer("optimizer: Rule\nstate: { v: 0 }\ngradient_at: { grad: theta - v }\nupdate: [ v += grad, theta -= v ]");
        BoundOptimizer text = Compilation.Optimizer("optimizer: Rule\nstate: { v: 0 }\ngradient_at: theta - v\nupdate: [ v += grad, theta -= v ]");
        Assert.Empty(map.EarlierGradients);
        Assert.Equal(Compilation.Print(text.GradientPoint!), Compilation.Print(map.GradientPoint!));
    }

    [Theory]
    [InlineData("", "output = theta", "output = (theta + (rho * first))")]
    [InlineData("gradient_at: theta - v\n", "output = (theta - v)", "output = ((theta - v) + (rho * first))")]
    public void A_transform_goes_around_the_rules_point(string own, string first, string last)
    {
        BoundOptimizer rule = Compilation.Optimizer($"optimizer: Rule\nstate: {{ v: 0 }}\n{own}update: [ v += grad, theta -= v ]\nwith: Sam", Sam);
        Assert.Equal(first, Compilation.Print(Assert.Single(rule.EarlierGradients).Point));
        Assert.Equal(last, Compilation.Print(rule.GradientPoint!));
    }

    [Fact]
    public void A_rules_gradients_come_before_a_transforms_and_each_has_its_names()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\ngradient_at: { first: theta, grad: theta - 2 * first }\nupdate: theta -= grad\nwith: Sam", Sam);
        Assert.Equal(
            ["first: output = theta", "sam_first: output = (theta - (2 * first))"],
            rule.EarlierGradients.Select(earlier => $"{earlier.Gradient.Name}: {Compilation.Print(earlier.Point)}"));
        Assert.Equal("output = ((theta - (2 * first)) + (rho * sam_first))", Compilation.Print(rule.GradientPoint!));
        Assert.Equal(
            [
                "first at: theta", "sam_first at: theta - 2 * first", "gradient at: (theta - 2 * first) + rho * sam_first",
                "theta -= grad",
            ],
            rule.Description.Formula);
    }

    [Fact]
    public void The_section_is_replaced_whole()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\nextends: Base\ngradient_at: theta + 1",
            "optimizer: Base\ngradient_at: { first: theta, grad: theta + first }\nupdate: theta -= grad");
        Assert.Empty(rule.EarlierGradients);
        Assert.Empty(rule.States);
    }

    [Fact]
    public void A_gradient_that_nothing_reads_is_warned_of()
    {
        SpecDiagnostic found = Assert.Single(Compilation.Compile(
            "optimizer: Rule\ngradient_at: { first: theta, grad: theta + 1 }\nupdate: theta -= grad").Diagnostics);
        Assert.Equal(UsageDiagnostics.GradientNeverRead.Id, found.Id);
        Assert.Equal("The gradient 'first' is asked for and never used; remove it from 'gradient_at', or use it.", found.Message);
    }
}
