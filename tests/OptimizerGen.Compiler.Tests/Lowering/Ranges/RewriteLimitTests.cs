using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>Where plain promises nothing: the factor that was moved out of a quotient decides it, and nothing else.</summary>
public sealed class RewriteLimitTests
{
    /// <summary>
    /// Adam in float with 1 − β₁ = 2⁻¹, 1 − β₂ = 2⁻¹⁶ and v = 2⁻¹⁰⁰ at the first step: the step as written is m·2⁴², and
    /// its quotient as rewritten (1 − β₁)/√(1 − β₂) = 2⁷ times as large.
    /// </summary>
    [Theory]
    [InlineData(60, true)]
    [InlineData(78, true)]
    [InlineData(79, false)]
    [InlineData(85, false)]
    public void A_quotient_of_Adam_overflows_a_factor_before_the_one_as_written(int exponent, bool isPromised)
    {
        BoundOptimizer rule = Compilation.FromCatalogue("Adam");
        var memory = new InterpreterMemory<float>(rule.Declarations, 1) { Parameters = [1], Gradient = [0], Step = 1 };
        Set("learning_rate", Math.ScaleB(1, -60));
        Set("beta1", 0.5);
        Set("beta2", 1 - Math.ScaleB(1, -16));
        Set("epsilon", 1e-30);
        StateOf("m")[0] = MathF.ScaleB(1, exponent);
        StateOf("v")[0] = MathF.ScaleB(1, -100) / (1 - MathF.ScaleB(1, -16));

        float written = Theta(rule.Update);
        KernelPlan usual = Assert.Single(Compilation.Lower(rule).Update.UsualVariants);
        float rewritten = Theta(usual.Kernel);

        Assert.True(float.IsFinite(written));
        Assert.Equal(isPromised, float.IsFinite(rewritten));
        if (isPromised)
        {
            Assert.Equal(written, rewritten, Math.Abs(written) * 1e-6f);
        }

        float Theta(Kernel kernel) => new KernelRun<float>(memory, new FloatArithmetic())
            .Elements(kernel.Stores.Single(store => store.Slot == Slot.Parameters).Value)[0];
        void Set(string name, double value) => memory.Hyperparameters[rule.Hyperparameters.Single(symbol => symbol.Name == name).Index] = value;
        float[] StateOf(string name) => memory.ElementStates[rule.States.Single(state => state.Name == name).Index];
    }
}
