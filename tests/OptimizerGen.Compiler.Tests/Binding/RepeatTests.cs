using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A loop is its rounds one after the other.</summary>
public sealed class RepeatTests
{
    private const string Rounds = "hyperparameters: { n: { type: integer, default: 2, range: '[0, 3]' }, k: { type: integer, default: 2, range: '(0, 4)' } }\n";

    /// <summary>The same rule written out.</summary>
    [Theory]
    [InlineData("{ repeat: 3, do: theta -= grad }", "[ theta -= grad, theta -= grad, theta -= grad ]")]
    [InlineData("{ repeat: 3, as: i, do: theta -= i * grad + i^2 }", "[ theta -= 0 * grad + 0^2, theta -= 1 * grad + 1^2, theta -= 2 * grad + 2^2 ]")]
    [InlineData("[ r = grad, { repeat: 2, do: [ s = r * theta, r = s + r ] }, theta -= r - s ]", "[ r = grad, s = r * theta, r = s + r, s = r * theta, r = s + r, theta -= r - s ]")]
    [InlineData("[ { repeat: 2, as: i, do: { repeat: 3, as: j, do: theta -= (2 * i + j) * grad } } ]",
        "[ theta -= 0 * grad, theta -= 1 * grad, theta -= 2 * grad, theta -= 2 * grad, theta -= 3 * grad, theta -= 4 * grad ]")]
    [InlineData("{ repeat: 3, as: i, do: { repeat: i, as: j, do: theta -= (i + j) * grad } }", "[ theta -= 1 * grad, theta -= 2 * grad, theta -= 3 * grad ]")]
    [InlineData("{ repeat: 2 + 1, do: theta -= grad }", "[ theta -= grad, theta -= grad, theta -= grad ]")]
    [InlineData("[ { repeat: 2, as: i, do: theta -= i * grad }, { repeat: 2, as: i, do: theta -= i * grad }, i = grad, theta -= i ]",
        "[ theta -= 0 * grad, theta -= grad, theta -= 0 * grad, theta -= grad, theta -= grad ]")]
    [InlineData("[ { repeat: 3, as: i, do: { if: i == 0, do: r = grad, else: r = i * r } }, theta -= r ]", "theta -= 2 * (1 * grad)")]
    [InlineData("{ repeat: 2, as: i, do: { if: t > i, do: theta -= grad } }", "[ { if: t > 0, do: theta -= grad }, { if: t > 1, do: theta -= grad } ]")]
    [InlineData("{ repeat: n, as: i, do: theta -= (i + 1) * grad }",
        "{ if: n > 0, do: [ theta -= grad, { if: n > 1, do: [ theta -= 2 * grad, { if: n > 2, do: theta -= 3 * grad } ] } ] }")]
    [InlineData("[ { repeat: k, do: r = grad }, theta -= r, { repeat: k, do: theta *= 2 } ]",
        "[ theta -= grad, theta *= 2, { if: k > 1, do: [ theta *= 2, { if: k > 2, do: theta *= 2 } ] } ]")]
    public void Its_rounds_are_written_out(string update, string writtenOut) => Assert.Equal(
        Compilation.Kernel($"optimizer: A\n{Rounds}update: {writtenOut}"),
        Compilation.Kernel($"optimizer: A\n{Rounds}update: {update}"));

    [Fact]
    public void Each_round_draws_anew_and_a_name_once_in_each()
    {
        Kernel kernel = Compilation.Optimizer(
            "optimizer: A\nlet: { noise: normal() }\nupdate: [ r = noise, { repeat: 2, do: { repeat: 2, do: r += noise * noise + uniform() } }, { repeat: 2, do: r += noise }, theta -= r ]").Update;
        Assert.Equal(1 + 4 + 2, kernel.Values.Count(value => value.Op == Op.DrawNormal));
        Assert.Equal(4, kernel.Values.Count(value => value.Op == Op.DrawUniform));
        Assert.Equal(11, kernel.Values.Where(value => value.Kind == OpKind.Draw).Select(value => value.Index).Distinct().Count());
    }

    [Fact]
    public void A_named_expression_sees_the_number_of_the_round() => Assert.Equal(
        Compilation.Kernel("optimizer: A\nupdate: [ theta -= 0.5 * grad, theta -= 1.5 * grad ]"),
        Compilation.Kernel("optimizer: A\nlet: { weight: i + 0.5 }\nupdate: { repeat: 2, as: i, do: theta -= weight * grad }"));

    [Fact]
    public void A_transform_repeats_the_rule_in_a_loop() => Assert.Equal(
        Compilation.Kernel("optimizer: A\nupdate: [ theta -= grad, theta -= grad, theta -= grad ]"),
        Compilation.Kernel(
            "optimizer: A\nupdate: { repeat: 1, as: i, do: theta -= grad }\nwith: Thrice", "transform: Thrice\nupdate: { repeat: 3, as: i, do: inherited }"));

    [Fact]
    public void Reports_to_a_schedule_have_loops()
    {
        const string Form = "schedule: A\ninputs: { loss: scalar }\nstate: { s: 1 }\nvalue: initial * s\nupdate: ";
        Assert.Equal(
            Compilation.Print(((Compiler.Binding.BoundSchedule)Compilation.Bind(Form + "[ s = s / 2 + loss, s = s / 2 + loss ]")).Update!),
            Compilation.Print(((Compiler.Binding.BoundSchedule)Compilation.Bind(Form + "{ repeat: 2, do: s = s / 2 + loss }")).Update!));
    }

    /// <summary>Every round counts.</summary>
    [Fact]
    public void A_loop_of_too_many_statements_is_refused() => Assert.Equal("OPT2007", Assert.Single(Compilation.Compile(
        "optimizer: A\nupdate: { repeat: 64, do: { repeat: 64, do: theta -= grad } }").Diagnostics).Id);

    [Fact]
    public void A_hyperparameter_that_counts_rounds_is_used() => Assert.Empty(Compilation.Compile(
        $"optimizer: A\nhyperparameters: {{ n: {{ type: integer, default: 2, range: '[0, 3]' }} }}\nupdate: {{ repeat: n, do: theta -= grad }}").Diagnostics);

    [Fact]
    public void A_mistake_in_a_loop_is_told_once() => Assert.Single(Compilation.Compile(
        "optimizer: A\nupdate: { repeat: 20, do: theta -= graad }").Diagnostics);
}
