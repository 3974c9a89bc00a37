using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Of several states a step touches those alone that its indices name, however many there are.</summary>
public sealed class StatesByPlaceTests
{
    [Theory]
    [InlineData("past[t] = grad", 0, 1)]
    [InlineData("past[t] += grad", 1, 1)]
    [InlineData("past[t] = past[t - 1] + grad", 1, 1)]
    [InlineData("past[t] = grad\n  theta -= past[t]", 0, 1)]
    [InlineData("past[t] = grad\n  theta -= past[t - 3]", 1, 1)]
    [InlineData("past[t] = grad\n  past[3] = theta\n  theta -= past[t]", 0, 2)]
    [InlineData("past[3] = theta\n  past[t] = grad\n  theta -= past[t] + past[3]", 0, 2)]
    [InlineData("past[t] = grad\n  past[t + 1] = theta\n  theta -= past[5]", 1, 2)]
    [InlineData("past[2] = grad\n  theta -= previous(past[4])", 1, 1)]
    [InlineData("past[t] = grad\n  theta -= norm(past[t - 1]) * grad", 1, 1)]
    public void A_step_touches_what_its_indices_name(string statements, int read, int written)
    {
        BoundOptimizer rule = Compilation.Rule($"state: {{ past: {{ init: 0, count: 16 }} }}\nupdate: |\n  {statements}\n  theta -= grad");
        LoweredKernel update = Lowerer.Lower(rule.Update, rule.Numerics, isStep: true);

        Assert.All(update.Variants, plan =>
        {
            Assert.True(plan.Passes.SelectMany(pass => pass.Loads).Select(load => load.Buffer).Count(IsState) <= read);
            Assert.Equal(written, plan.Passes.SelectMany(pass => pass.Stores).Select(store => store.Buffer).Count(IsState));
        });
    }

    [Fact]
    public void What_is_assigned_only_sometimes_is_left_alone_at_other_times()
    {
        BoundOptimizer rule = Compilation.Rule(
            "state: { past: { init: 0, count: 16 } }\nupdate:\n  - { if: t % 2 == 0, do: 'past[t] = grad' }\n  - theta -= grad + past[7]");
        LoweredKernel update = Lowerer.Lower(rule.Update, rule.Numerics, isStep: true);

        Assert.Contains(update.Variants, plan => !plan.Passes.SelectMany(pass => pass.Stores).Any(store => IsState(store.Buffer)));
    }

    private static bool IsState(ElementBuffer buffer) => buffer.Kind == BufferKind.State;
}
