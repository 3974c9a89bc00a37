using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;

namespace OptimizerGen.Tests.Extras;

/// <summary>What a step does beside its rule, in the same pass, against the same thing done by hand beforehand.</summary>
public sealed class FusedExtrasTests
{
    public static TheoryData<string> Rules => [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name)];

    public static TheoryData<string> RulesWithRate =>
        [.. OptimizerCatalogue.Optimizers.Where(rule => rule.Hyperparameters.Any(h => h.Name == "learning_rate")).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_scaled_and_limited_gradient_is_the_one_that_the_rule_sees(string rule)
    {
        foreach (int length in new[] { 1, 3, 7, 16, 37, 130 })
        {
            var single = new Twins<float>(rule, length)
            {
                Gradient = g => Limited(g * 0.7f, 0.9f),
                WithExtras = { GradientScale = 0.7f, ClipGradientValue = 0.9f },
            };
            single.RunAndCompare();
            var precise = new Twins<double>(rule, length)
            {
                Gradient = g => Limited(g * -1.5, 1.25),
                WithExtras = { GradientScale = -1.5, ClipGradientValue = 1.25 },
            };
            precise.RunAndCompare();
        }
    }

    [Theory]
    [MemberData(nameof(RulesWithRate))]
    public void Decoupled_decay_shrinks_the_parameters_before_the_rule(string rule)
    {
        foreach (int length in new[] { 1, 5, 37 })
        {
            var single = new Twins<float>(rule, length)
            {
                Parameters = p => p * (float)(1 - (0.125 * 0.3)),
                AfterFirstStep = optimizer => optimizer.DecoupledWeightDecay = 0.3,
            };
            SetRates(single.WithExtras, single.ByHand);
            single.RunAndCompare();
            var precise = new Twins<double>(rule, length)
            {
                Parameters = p => p * (1 - (0.125 * 0.3)),
                AfterFirstStep = optimizer => optimizer.DecoupledWeightDecay = 0.3,
            };
            SetRates(precise.WithExtras, precise.ByHand);
            precise.RunAndCompare();
        }
    }

    /// <summary>The first step's decay comes after the initial values, so that a rule keeps the parameters as they were.</summary>
    [Fact]
    public void Decay_in_the_first_step_comes_after_initial_values()
    {
        var optimizer = new LookaheadSgd<double>(1) { LearningRate = 0.5, DecoupledWeightDecay = 0.25, Period = 5 };
        double[] theta = [1];
        optimizer.Step(theta, [0]);
        Assert.Equal(1 - (0.5 * 0.25), theta[0]);
        Assert.Equal(1, optimizer.Slow[0]);
    }

    [Fact]
    public void Decay_follows_the_schedule_of_the_learning_rate()
    {
        var optimizer = new GradientDescent<double>(1) { LearningRate = 0.5, DecoupledWeightDecay = 0.25, Epoch = 0 };
        optimizer.Schedules.LearningRate = new InverseTime { Decay = 1 };
        double[] theta = [1];
        optimizer.Step(theta, [0]);
        Assert.Equal(1 - (0.5 * 0.25), theta[0]);
        optimizer.Epoch = 1;
        optimizer.Step(theta, [0]);
        Assert.Equal((1 - (0.5 * 0.25)) * (1 - (0.25 * 0.25)), theta[0]);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Gradients_are_cleared_in_the_pass_that_uses_them(string rule)
    {
        (ParameterSet<float> clearing, Optimizer<float> first) = SetOf(rule);
        (ParameterSet<float> keeping, Optimizer<float> second) = SetOf(rule);
        clearing.ClearGradientsAfterStep = true;
        for (int step = 0; step < 3; step++)
        {
            foreach (Parameter<float> parameter in clearing)
            {
                parameter.Gradient.Fill(0.5f + step);
                keeping[parameter.Name].Gradient.Fill(0.5f + step);
            }

            first.Step();
            second.Step();
            foreach (Parameter<float> parameter in clearing)
            {
                Assert.Equal(new float[parameter.Length], parameter.Gradient.ToArray());
                Assert.Equal(keeping[parameter.Name].Values.ToArray(), parameter.Values.ToArray());
            }
        }
    }

    [Fact]
    public void Every_class_of_the_catalogue_applies_the_extras_itself()
    {
        Assert.All(OptimizerCatalogue.Optimizers, rule => Assert.True(rule is { FusesExtras: true, ClearsGradient: true }, rule.Name));
    }

    private static (ParameterSet<float> Set, Optimizer<float> Optimizer) SetOf(string rule)
    {
        var set = new ParameterSet<float>();
        set.Add("weight", 5, 7).FillNormal(seed: 1);
        set.Add("bias", 3).FillNormal(seed: 2);
        return (set, OptimizerCatalogue.Create(rule, set).ForGivenGradients());
    }

    private static void SetRates<T>(params Optimizer<T>[] optimizers)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        foreach (Optimizer<T> optimizer in optimizers)
        {
            optimizer.Hyperparameters["learning_rate"] = 0.125;
        }
    }

    private static T Limited<T>(T value, T limit)
        where T : System.Numerics.INumber<T> => value > limit ? limit : value < -limit ? -limit : value;
}
