using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>A condition on a number picks a loop.</summary>
public sealed class SplitUniformConditionsTests
{
    [Fact]
    public void A_condition_makes_two_loops()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(t == 1, grad, theta)");
        Assert.Equal("(t == 1)", Assert.Single(lowered.Conditions).ToString());
        Assert.Equal(["theta = (theta - theta)", "theta = (theta - grad)"], lowered.Variants.Select(LoweringText.Print));
        Assert.Equal([0, 1], lowered.Choices);
    }

    [Fact]
    public void A_condition_used_twice_is_one()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(t == 1, grad, theta) * where(t == 1, theta, grad * theta)");
        Assert.Single(lowered.Conditions);
        Assert.Equal(2, lowered.Variants.Count);
    }

    [Fact]
    public void Three_conditions_make_eight_loops_and_more_stay_choices()
    {
        LoweredKernel lowered = LoweringText.Lower(
            "update: [ x = grad, 'x = where(a > 1, x^2, x + 1)', 'x = where(b > 2, x^2, x + 1)', 'x = where(n > 3, x^2, x + 1)', 'x = where(t > 4, x^2, x + 1)', theta -= x ]");
        Assert.Equal(3, lowered.Conditions.Count);
        Assert.Equal(8, lowered.Variants.Count);
        Assert.All(lowered.Variants, variant => Assert.Single(variant.Kernel.Values, value => value.Op == Op.Select));
    }

    [Fact]
    public void The_conditions_that_are_asked_most_often_are_chosen()
    {
        LoweredKernel lowered = LoweringText.Lower(
            "update: [ x = grad, 'x = where(a > 1, x^2, x + 1)', 'x = where(b > 2, x^2, x + 1)', 'x = where(n > 3, x^2, x + 1)', "
            + "'x = where(t > 4, x^2, x + 1)', 'x = where(t > 4, x^2, x + 2)', theta -= x ]");
        Assert.Equal(["(a > 1)", "(b > 2)", "(t > 4)"], lowered.Conditions.Select(condition => condition.ToString()));
    }

    [Fact]
    public void Loops_that_are_the_same_are_written_once()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(a > 1, where(b > 0.5, grad, theta), theta)");
        Assert.Equal(2, lowered.Conditions.Count);
        Assert.Equal(2, lowered.Variants.Count);
        Assert.Equal([0, 0, 0, 1], lowered.Choices);
    }

    [Fact]
    public void A_branch_not_taken_moves_no_memory()
    {
        LoweredKernel lowered = LoweringText.Lower("state: { s: 0 }\nupdate: [ 's = where(t == 1, 0, s + grad)', theta -= s ]");
        Assert.Equal(
            ["load theta grad s; store s theta; reduce", "load; store s; reduce"], lowered.Variants.Select(LoweringText.Passes));
        Assert.Equal("s = 0\ntheta = theta", LoweringText.Print(lowered.Variants[1]));
    }

    [Fact]
    public void A_state_that_keeps_its_value_is_not_written()
    {
        LoweredKernel lowered = LoweringText.Lower("state: { s: 0 }\nupdate: [ 's = where(t == 1, grad, s)', theta -= s ]");
        Assert.Equal(["load theta s; store theta; reduce", "load theta grad; store s theta; reduce"], lowered.Variants.Select(LoweringText.Passes));
    }

    [Fact]
    public void A_condition_of_numbers_alone_needs_no_loop()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(t == 1, a, n) * grad");
        Assert.Empty(lowered.Conditions);
        Assert.Equal("theta = (theta - (where((t == 1), a, n) * grad))", LoweringText.Print(Assert.Single(lowered.Variants)));
    }

    [Fact]
    public void A_condition_that_waits_for_a_reduction_stays_a_choice()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(norm(grad) > 1, grad, theta)");
        Assert.Empty(lowered.Conditions);
        Assert.Single(lowered.Variants);
    }

    [Fact]
    public void A_literal_condition_is_none()
    {
        LoweredKernel lowered = LoweringText.Lower("update: theta -= where(true, 2, grad)");
        Assert.Empty(lowered.Conditions);
    }

    /// <summary>n &gt; 2 holds only where n &gt; 1 does, so that three conditions make four loops.</summary>
    [Fact]
    public void Combinations_that_cannot_be_have_no_loop()
    {
        LoweredKernel lowered = LoweringText.Lower(
            "update: [ x = grad, 'x = where(a > 1, x^2, x + 1)', 'x = where(a > 2, x^2, x + 1)', 'x = where(a > 3, x^2, x + 1)', theta -= x ]");
        Assert.Equal(3, lowered.Conditions.Count);
        Assert.Equal(4, lowered.Variants.Count);
        Assert.Equal([0, 1, -1, 2, -1, -1, -1, 3], lowered.Choices);
    }

    [Fact]
    public void Seven_conditions_of_which_each_needs_the_one_before_make_eight_loops()
    {
        string choices = string.Join(", ", Enumerable.Range(1, 9).Select(i => $"'x = where(a > {i}, x^2 + 1, x)'"));
        LoweredKernel lowered = LoweringText.Lower($"update: [ x = grad, {choices}, theta -= x ]");
        Assert.Equal(7, lowered.Conditions.Count);
        Assert.Equal(8, lowered.Variants.Count);
    }

    [Fact]
    public void What_excludes_a_condition_is_the_same_condition()
    {
        LoweredKernel lowered = LoweringText.Lower("update: [ 'x = where(a > 1, grad, theta)', 'x = where(not (a > 1), x + 1, x)', 'theta = where(not a, theta, theta - x)' ]");
        Assert.Equal(["a", "(a > 1)"], lowered.Conditions.Select(condition => condition.ToString()));
    }
}
