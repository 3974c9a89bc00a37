using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>All work on elements between two reductions is one loop.</summary>
public sealed class SplitAtReductionsTests
{
    [Theory]
    [InlineData("update: theta -= grad", "load theta grad; store theta; reduce")]
    [InlineData("update: theta -= grad / norm(grad)",
        "load grad; store; reduce norm(grad)\nload theta grad; store theta; reduce")]
    [InlineData("update: theta -= grad * norm(theta) / norm(grad)",
        "load theta grad; store; reduce norm(theta) norm(grad)\nload theta grad; store theta; reduce")]
    [InlineData("state: { s: 0 }\nupdate: [ s += norm(grad), theta -= grad ]",
        "load theta grad; store theta; reduce norm(grad)")]
    [InlineData("state: { s: 0 }\nupdate: [ s += 1, theta -= s * grad ]", "load theta grad; store theta; reduce")]
    public void A_pass_ends_where_a_reduction_is_needed(string sections, string passes) => Assert.Equal(passes, Passes(sections));

    [Theory]
    [InlineData("sum", "load theta grad; store theta; reduce sum(theta)")]
    [InlineData("norm", "load theta; store; reduce norm(theta)\nload theta grad; store theta; reduce")]
    public void What_a_norm_may_have_to_read_again_stays_until_it_is_known(string function, string passes) => Assert.Equal(
        passes, Passes($"state: {{ s: 0 }}\nupdate: [ theta -= grad, s = {function}(previous(theta)) ]"));

    [Theory]
    [InlineData("s = norm(m + grad), m += grad", "load m")]
    [InlineData("s = rms(m * grad), m += grad", "load grad m")]
    [InlineData("m = grad, s = norm(m)", "load m")]
    public void What_a_norm_reads_again_is_what_memory_then_holds(string update, string loads)
    {
        KernelPlan variant = Assert.Single(LoweringText.Lower(
            $"state: {{ m: 0, s: 0 }}\nnumerics: strict\nupdate: [ {update}, theta -= grad / s ]").Variants);
        Pass again = Assert.Single(Assert.Single(variant.Passes, pass => pass.Again.Count > 0).Again.Values);
        Assert.Equal(loads, $"load {string.Join(' ', again.Loads.Select(load => load.Buffer.NameIn(variant.Kernel.Declarations)))}");
        Assert.Equal(BufferKind.Output, Assert.Single(again.Stores).Buffer.Kind);
    }

    [Theory]
    [InlineData("sum", true)]
    [InlineData("norm", false)]
    public void A_gradient_that_may_be_read_again_is_not_cleared_by_the_loop_before(string function, bool clears) => Assert.Equal(
        clears, Assert.Single(LoweringText.Lower($"state: {{ s: 0 }}\nupdate: [ s = {function}(grad), theta -= grad ]").Variants).ClearsGradient);

    [Fact]
    public void A_reduction_of_what_a_reduction_gave_takes_three_passes() => Assert.Equal(
        "load grad; store; reduce sum(grad)\n"
        + "load grad; store; reduce norm((grad - (sum(grad) / size)))\n"
        + "load theta grad; store theta; reduce",
        Passes("numerics: strict\nupdate: [ c = grad - mean(grad), theta -= c / norm(c) ]"));

    [Fact]
    public void A_state_is_stored_where_it_is_known_and_read_back_later() => Assert.Equal(
        "load grad m; store m; reduce norm((m + grad))\nload theta m; store theta; reduce",
        Passes("state: { m: 0 }\nupdate: [ m += grad, theta -= m / norm(m) ]"));

    [Fact]
    public void A_state_that_is_rounded_in_memory_is_computed_again_and_stored_last() => Assert.Equal(
        "load grad m; store; reduce norm((m + grad))\nload theta grad m; store m theta; reduce",
        Passes("state: { m: { init: 0, storage: bfloat16 } }\nupdate: [ m += grad, theta -= m / norm(m) ]"));

    [Fact]
    public void Of_two_states_alike_the_one_in_full_is_read_back() => Assert.Equal(
        "load grad; store x y; reduce norm(grad)\nload theta y; store theta; reduce",
        Passes("state: { x: { init: 0, storage: bfloat16 }, y: 0 }\nupdate: [ theta -= (x + y) * 0, x = grad, y = grad, theta = previous(theta) - grad / norm(grad) ]"));

    [Fact]
    public void A_store_waits_as_long_as_the_old_value_is_needed() => Assert.Equal(
        "load grad m; store; reduce norm((m + grad))\nload theta grad m; store m theta; reduce",
        Passes("state: { m: 0 }\nupdate: [ m += grad, theta -= previous(m) / norm(m) ]"));

    [Fact]
    public void Stores_wait_for_each_other() => Assert.Equal(
        "load grad x y; store; reduce norm(((x + y) + grad))\nload theta grad x y; store x y theta; reduce",
        Passes("state: { x: 0, y: 0 }\nupdate: [ x = x + y, y = x + grad, theta -= previous(x) * norm(y) ]"));

    [Fact]
    public void Two_states_may_hold_the_same_value() => Assert.Equal(
        "load grad; store x y; reduce norm(grad)\nload theta x; store theta; reduce",
        Passes("state: { x: 0, y: 0 }\nupdate: [ theta -= (x + y) * 0, x = grad, y = grad, theta = previous(theta) - grad / norm(grad) ]"));

    [Fact]
    public void A_kept_gradient_is_read_where_it_was_put() => Assert.Equal(
        "load grad last; store last; reduce dot(grad, last)\nload theta last; store theta; reduce",
        Passes("state: { last: 0 }\nupdate: [ 's = dot(grad, last)', last = grad, theta -= s * grad ]"));

    [Fact]
    public void States_can_change_places() => Assert.Equal(
        "load grad; store; reduce norm(grad)\nload theta grad x y; store x y theta; reduce",
        Passes("state: { x: 0, y: 0 }\nupdate: [ x = y + grad * norm(grad), y = previous(x), theta -= x + y ]"));

    [Fact]
    public void What_is_cheap_to_read_again_is_computed_again()
    {
        KernelPlan variant = Variant("update: [ r = sqrt(abs(grad)) + theta, theta -= r / norm(r) ]");
        Assert.Equal(0, variant.Scratch.OfElements);
        Assert.Equal("load theta grad; store; reduce norm((sqrt(abs(grad)) + theta))\nload theta grad; store theta; reduce", LoweringText.Passes(variant));
    }

    [Fact]
    public void What_takes_many_reads_is_kept()
    {
        KernelPlan variant = Variant(
            "inputs: { p: element, q: element, r: element, s: element }\nupdate: [ x = p * q * r * s * grad, theta -= x / norm(x) ]");
        Assert.Equal(1, variant.Scratch.OfElements);
        Assert.EndsWith("load theta scratch0; store theta; reduce", LoweringText.Passes(variant), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_do_for_elements_makes_no_pass_but_theta()
    {
        KernelPlan variant = Variant("state: { s: 0 }\nupdate: [ s += 1, theta = theta ]");
        Assert.DoesNotContain(variant.Passes, pass => pass.Stores.Count > 0);
    }

    [Fact]
    public void A_number_may_be_all_that_is_stored() => Assert.Equal(
        "load; store theta; reduce", Passes("update: theta = a"));

    [Fact]
    public void A_reduction_of_one_number_for_all_is_taken_over_all_elements() => Assert.Equal(
        "load; store; reduce sum(2)\nload theta grad; store theta; reduce",
        Passes("state: { m: 0 }\nupdate: [ 'm = where(a > 0, 2, grad)', theta -= grad * sum(m) ]", 1).Replace("store m", "store", StringComparison.Ordinal));

    private static string Passes(string sections, int variant = 0) => LoweringText.Passes(LoweringText.Lower(sections).Variants[variant]);

    private static KernelPlan Variant(string sections) => Assert.Single(LoweringText.Lower(sections).Variants);
}
