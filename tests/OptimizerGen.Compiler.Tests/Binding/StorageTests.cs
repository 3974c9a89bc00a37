using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>How states say in what form they are kept, and what a spec built on another says anew.</summary>
public sealed class StorageTests
{
    private const string First = """
        optimizer: First
        state: { a: { init: 1, storage: bfloat16, rounding: stochastic }, b: { init: theta, storage: bfloat16 }, c: 0 }
        moments: { m: { of: grad, decay: 0.9, storage: bfloat16, rounding: nearest } }
        update: [ a += m, b += a, c += b, theta -= c ]
        """;

    [Theory]
    [InlineData("", "a (bfloat16, stochastic) b (bfloat16, nearest) c m (bfloat16, nearest)")]
    [InlineData("state: { a: 2 }", "a (bfloat16, stochastic) b (bfloat16, nearest) c m (bfloat16, nearest)")]
    [InlineData("state: { c: { storage: bfloat16 } }", "a (bfloat16, stochastic) b (bfloat16, nearest) c (bfloat16, nearest) m (bfloat16, nearest)")]
    [InlineData("state: { a: { rounding: nearest } }", "a (bfloat16, nearest) b (bfloat16, nearest) c m (bfloat16, nearest)")]
    [InlineData("state: { a: { storage: full } }", "a b (bfloat16, nearest) c m (bfloat16, nearest)")]
    [InlineData("moments: { m: { decay: 0.5 } }", "a (bfloat16, stochastic) b (bfloat16, nearest) c m (bfloat16, nearest)")]
    [InlineData("moments: { m: { storage: full } }", "a (bfloat16, stochastic) b (bfloat16, nearest) c m")]
    [InlineData("moments: { m: { rounding: stochastic } }", "a (bfloat16, stochastic) b (bfloat16, nearest) c m (bfloat16, stochastic)")]
    public void What_is_not_said_again_stays(string sections, string states) => Assert.Equal(states, Storages(
        Compilation.Optimizer($"optimizer: Second\nextends: First\n{sections}", First).Declarations));

    [Fact]
    public void A_state_keeps_its_initial_value_when_only_its_storage_is_said_anew() => Assert.Equal(
        ["1", "theta", "0", "0"],
        Compilation.Optimizer("optimizer: Second\nextends: First\nstate: { a: { storage: full }, b: { rounding: stochastic } }", First)
            .States.Select(state => state.InitialText));

    [Fact]
    public void Random_states_are_counted_in_their_order()
    {
        Declarations rule = Compilation.Optimizer(
            "optimizer: Second\nextends: First\nstate: { c: { storage: bfloat16, rounding: stochastic } }\nmoments: { m: { rounding: stochastic } }", First)
            .Declarations;
        Assert.Equal((0, 1, 2), (rule.RandomOrdinalOf(0), rule.RandomOrdinalOf(2), rule.RandomOrdinalOf(3)));
    }

    private static string Storages(Declarations rule) =>
        string.Join(' ', rule.States.Select(state => state.Name + KernelPrinter.StorageOf(state)));
}
