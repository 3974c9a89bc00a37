using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Strict means the operations as they are written, in the type of the elements, whichever loops they end up in.</summary>
public sealed class StrictTests
{
    [Theory]
    [InlineData("theta = 0.1 * where(t, a, grad)")]
    [InlineData("theta = where(a > 0, b, grad) / where(t > 0, a, grad)")]
    [InlineData("theta = sqrt(where(t > 0, a, grad))")]
    [InlineData("theta = grad + where(where(t > 0, b, grad) == b, 1, 2) * grad")]
    [InlineData("theta = where(t > 0, grad, a) * where(t > 0, b, theta)")]
    public void A_number_that_a_condition_chooses_is_rounded_before_it_is_used(string update)
    {
        BoundOptimizer rule = Compilation.Optimizer("optimizer: Rule\nnumerics: strict\nhyperparameters: { a: 0.9, b: 0.7 }\nupdate: " + update);
        Assert.Equal(Step(rule, InterpretationMode.AsBound), Step(rule, InterpretationMode.AsLowered));
    }

    [Fact]
    public void A_choice_that_is_only_stored_still_has_a_loop_of_its_own() =>
        Assert.Single(LoweringText.Lower("numerics: strict\nstate: { s: 0 }\nupdate: [ 's = where(t == 1, 0, s + grad)', theta -= s ]").Conditions);

    private static uint[] Step(BoundOptimizer rule, InterpretationMode mode)
    {
        float[] parameters = [1.1f, -0.3f, 0.7f];
        new ReferenceInterpreter<float>(rule, parameters.Length, mode).Step(parameters, [0.31f, 0.7f, 3.3f]);
        return [.. parameters.Select(BitConverter.SingleToUInt32Bits)];
    }
}
