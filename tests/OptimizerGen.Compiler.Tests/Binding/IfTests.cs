using OptimizerGen.Compiler.Binding;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>What statements leave that run only where a condition holds: the choice between what each way leaves.</summary>
public sealed class IfTests
{
    /// <summary>The same rule with <c>where</c>.</summary>
    [Theory]
    [InlineData("{ if: t == 1, do: theta -= grad }", "theta = where(t == 1, theta - grad, theta)")]
    [InlineData("{ if: t == 1, do: theta -= grad, else: theta += grad }", "theta = where(t == 1, theta - grad, theta + grad)")]
    [InlineData("[ { if: t == 1, do: s = grad, else: { if: t < 5, do: s = 2 } }, theta -= s ]", "[ 's = where(t == 1, grad, where(t < 5, 2, s))', theta -= s ]")]
    [InlineData("[ { if: t == 1, do: r = grad, else: r = 2 * grad }, theta -= r ]", "[ 'r = where(t == 1, grad, 2 * grad)', theta -= r ]")]
    [InlineData("[ { if: t == 1, do: [ r = grad, s = r ], else: [ r = 1, s += r * grad ] }, theta -= s ]", "[ 's = where(t == 1, grad, s + 1 * grad)', theta -= s ]")]
    [InlineData("[ r = 1, { if: t > 3, do: [ r = 2, { if: t > 4, do: r = 3 } ] }, theta -= r * grad ]", "theta -= where(t > 3, where(t > 4, 3, 2), 1) * grad")]
    [InlineData("[ { if: t > 3, do: [ s = grad, theta -= s ] }, theta -= previous(s) ]", "[ d = s, 's = where(t > 3, grad, s)', 'theta = where(t > 3, theta - grad, theta)', theta -= d ]")]
    [InlineData("[ { if: norm(grad) > 1, do: grad /= norm(grad) }, theta -= grad ]", "theta -= where(norm(grad) > 1, grad / norm(grad), grad)")]
    [InlineData("[ { if: t > 3, do: grad = s }, { if: t > 3, do: theta -= grad } ]", "[ 'r = where(t > 3, s, grad)', 'theta = where(t > 3, theta - r, theta)' ]")]
    [InlineData("{ if: t > 3, do: [ { if: t > 3, do: theta -= grad, else: theta = 1 } ] }", "theta = where(t > 3, where(t > 3, theta - grad, 1), theta)")]
    [InlineData("[ { if: true, do: r = grad, else: r = 1 }, theta -= r ]", "theta -= grad")]
    [InlineData("[ { if: false, do: theta = 1, else: theta -= grad } ]", "theta -= grad")]
    public void It_chooses_between_what_both_ways_leave(string update, string byWhere) => Assert.Equal(
        Compilation.Kernel($"optimizer: A\nstate: {{ s: 0 }}\nupdate: {byWhere}"),
        Compilation.Kernel($"optimizer: A\nstate: {{ s: 0 }}\nupdate: {update}"));

    [Fact]
    public void It_stands_in_every_section() => Assert.Equal(
        Compilation.Kernel("optimizer: A\ngradient: 'where(t > 1, 2 * grad, grad)'\nupdate: theta -= grad\nafter: 'theta = where(t > 2, theta * 3, theta)'"),
        Compilation.Kernel("optimizer: A\ngradient: { if: t > 1, do: grad = 2 * grad }\nupdate: theta -= grad\nafter: { if: t > 2, do: theta *= 3 }"));

    [Fact]
    public void A_named_expression_means_what_holds_in_each_branch() => Assert.Equal(
        Compilation.Kernel("optimizer: A\nstate: { s: 0 }\nupdate: [ d = s + grad, 's = where(t > 1, grad, s)', 'theta -= where(t > 1, grad + grad, d)', theta -= s + grad ]"),
        Compilation.Kernel("optimizer: A\nstate: { s: 0 }\nlet: { d: s + grad }\nupdate: [ { if: t > 1, do: [ s = grad, r = d ], else: r = d }, theta -= r, r = d, theta -= r ]"));

    [Fact]
    public void A_state_is_as_large_as_what_any_branch_assigns() => Assert.Equal(
        ["theta", "s"],
        Compilation.Optimizer("optimizer: A\nstate: { s: 0 }\nupdate: [ { if: t > 1, do: { if: t > 2, do: s = grad } }, theta -= s ]").Update.Stores
            .Where(store => store.Value.IsElement).Select(store => store.Slot.Kind == Compiler.Kernels.SlotKind.Parameters ? "theta" : "s").Order().Reverse());

    [Fact]
    public void Matrices_of_different_shapes_serve_each_in_its_branch() => Assert.Contains(
        "where((rows > columns)",
        Compilation.Kernel("optimizer: A\nupdate: [ x = grad, { if: rows > columns, do: [ s = transpose(x) @ x, x = x @ s ], else: [ s = x @ transpose(x), x = s @ x ] }, theta -= x ]"),
        StringComparison.Ordinal);

    [Fact]
    public void Inherited_statements_run_where_the_condition_holds()
    {
        const string First = "optimizer: First\nupdate: [ r = grad, theta -= r ]";
        string byWhere = Compilation.Kernel("optimizer: A\nupdate: 'theta = where(t > 5, theta - grad, theta * 0.5)'");
        Assert.Equal(byWhere, Compilation.Kernel("optimizer: A\nextends: First\nupdate: { if: t > 5, do: inherited, else: theta *= 0.5 }", First));
        Assert.Equal(byWhere, Compilation.Kernel(
            "optimizer: A\nextends: First\nwith: Late", First, "transform: Late\nhyperparameters: { r: 5 }\nupdate: { if: t > 5, do: inherited, else: theta *= 0.5 }"));
    }

    [Fact]
    public void A_transform_may_repeat_the_rule_in_both_branches() => Assert.Equal(
        Compilation.Kernel("optimizer: A\nupdate: 'theta = where(t > 5, theta - grad - grad, theta - grad)'"),
        Compilation.Kernel(
            "optimizer: A\nupdate: theta -= grad\nwith: Twice", "transform: Twice\nupdate: { if: t > 5, do: [ inherited, inherited ], else: inherited }"));

    [Fact]
    public void Reports_to_a_schedule_have_conditions()
    {
        static string Update(string statements) => Compilation.Print(((BoundSchedule)Compilation.Bind(
            $"schedule: A\ninputs: {{ loss: scalar }}\nstate: {{ scale: 1, best: inf }}\nupdate:\n{statements}\nvalue: initial * scale")).Update!);
        Assert.Equal(
            Update("  - scale = where(loss < best, scale, scale / 2)\n  - best = where(loss < best, loss, best)"),
            Update("  - if: loss < best\n    do: best = loss\n    else: scale /= 2"));
    }

    [Fact]
    public void A_temporary_of_one_branch_can_be_made_anew_behind_it() => Assert.Equal(
        Compilation.Kernel("optimizer: A\nupdate: [ 'theta = where(t > 5, theta - grad, theta)', theta -= 2 * grad ]"),
        Compilation.Kernel("optimizer: A\nupdate: [ { if: t > 5, do: [ r = grad, theta -= r ] }, r = 2 * grad, theta -= r ]"));

    [Fact]
    public void An_unused_expression_may_read_a_temporary_of_a_branch() => Assert.Empty(Compilation.Compile(
        "optimizer: A\nlet: { unused: r + 1 }\nupdate: [ { if: t > 5, do: [ r = grad, theta -= r ] }, theta -= grad ]").Diagnostics);

    [Fact]
    public void Statements_within_statements_count()
    {
        string lines = string.Join("", Enumerable.Range(0, 1001).Select(i => $"        x{i} = grad\n"));
        Assert.Equal("OPT2007", Compilation.Compile($"optimizer: A\nupdate:\n  - theta -= grad\n  - if: t > 1\n    do: |\n{lines}").Diagnostics[0].Id);
    }

    [Fact]
    public void Doubling_what_is_inherited_ends_with_a_message()
    {
        string[] chain = [.. Enumerable.Range(0, 30).Select(i => i == 0
            ? "optimizer: R0\nupdate: theta -= grad"
            : $"optimizer: R{i}\nextends: R{i - 1}\nupdate: {{ if: t > {i}, do: [ inherited, inherited ], else: inherited }}")];
        Assert.Contains("1000 statements", Assert.Single(Compilation.Compile(chain[^1], chain[..^1]).Diagnostics).Message, StringComparison.Ordinal);
        string[] layers = [.. Enumerable.Range(0, 30).Select(i => $"transform: T{i}\nupdate: {{ if: t > {i}, do: [ inherited, inherited ], else: inherited }}")];
        string with = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"T{i}"));
        Assert.Contains(
            "1000 statements", Assert.Single(Compilation.Compile($"optimizer: A\nupdate: theta -= grad\nwith: [{with}]", layers).Diagnostics).Message,
            StringComparison.Ordinal);
    }
}
