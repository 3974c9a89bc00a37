using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>
/// Plain over the whole range of float and of double: what strict keeps finite stays finite and within the errors that
/// the language's reference states, for gradients, states and hyperparameters of every size.
/// </summary>
public sealed class RewriteRangeTests
{
    public static TheoryData<string> Rules => RewriteErrorTests.Rules;

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_step_of_the_catalogue(string name)
    {
        BoundOptimizer rule = Compilation.FromCatalogue(name);
        if (rule.Update.HasLines || rule.Update.HasNumbersOfModel)
        {
            // One way through a step, its operations as written: there is nothing to compare.
            return;
        }

        // Through a reduction one extreme element may take all others out of what is promised, and of random values nothing is.
        int leastPromised = rule.Update.Values.Any(value => value.Kind == OpKind.Draw) ? 0 : rule.Update.Values.Any(value => value.Kind == OpKind.Reduction) ? 20 : 1000;
        Check<float>(rule, new Random(1), steps: 150, leastPromised);
        Check<double>(rule, new Random(2), steps: 150, leastPromised);
    }

    /// <summary>The largest correction of squares that there is, at the first step: its root changes a quotient by more than is promised.</summary>
    [Fact]
    public void Adam_where_its_corrections_are_largest()
    {
        var pinned = new Dictionary<string, double> { ["beta1"] = 0.5, ["beta2"] = Math.BitDecrement(1) };
        BoundOptimizer rule = Compilation.FromCatalogue("Adam");
        Check<float>(rule, new Random(8), steps: 3000, leastPromised: 1000, pinned);
        Check<double>(rule, new Random(9), steps: 3000, leastPromised: 1000, pinned);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_first_steps_of_the_catalogue(string name)
    {
        BoundOptimizer rule = Compilation.FromCatalogue(name);
        for (int run = 0; run < 5; run++)
        {
            Assert.Null(new RangeCase<float>(rule, new Random(run)).RunFromTheStart(20));
            Assert.Null(new RangeCase<double>(rule, new Random(run)).RunFromTheStart(20));
        }
    }

    [Theory]
    [InlineData("grad / (sqrt(theta) + 1e-30) / (abs(grad) + 1e-30)")]
    [InlineData("where(norm(grad) > 0, a * grad / norm(grad), 0)")]
    [InlineData("theta / (grad / theta)")]
    [InlineData("(a * grad)^2")]
    [InlineData("(k * grad)^8")]
    [InlineData("1 / (k * grad + 1)")]
    [InlineData("grad / max(k * abs(theta), a) / (1 + abs(grad))")]
    [InlineData("a * grad / n / sqrt(k * theta^2 + a)")]
    [InlineData("a * (grad / (1 - b^t)) / (sqrt(theta^2 / (1 - b^t)) + n)")]
    [InlineData("a * ((grad / (1 - b^t)) / (sqrt(theta^2 / (1 - b^t)) + n))")]
    public void An_expression(string expression)
    {
        BoundOptimizer rule = LoweringText.Bind($"update: theta = {expression}");
        Check<float>(rule, new Random(3), steps: 1000, leastPromised: 100);
        Check<double>(rule, new Random(4), steps: 1000, leastPromised: 100);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Random_expressions(int seed)
    {
        var random = new Random(seed);
        int promised = 0;
        for (int i = 0; i < 500; i++)
        {
            BoundOptimizer rule = LoweringText.Bind($"state: {{ s: 0 }}\nupdate: [ 'theta = {RandomAlgebra.Make(random)}', s = grad ]");
            promised += Check<float>(rule, random, steps: 6) + Check<double>(rule, random, steps: 6);
        }

        Assert.InRange(promised, 50_000, int.MaxValue);
    }

    private static int Check<T>(BoundOptimizer rule, Random random, int steps, int leastPromised = 0, Dictionary<string, double>? pinned = null)
        where T : struct
    {
        var rangeCase = new RangeCase<T>(rule, random) { Pinned = pinned ?? [] };
        for (int step = 0; step < steps; step++)
        {
            string? difference = rangeCase.Run();
            Assert.True(difference is null, difference);
        }

        Assert.InRange(rangeCase.Promised, leastPromised, int.MaxValue);
        return rangeCase.Promised;
    }
}
