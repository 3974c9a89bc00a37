using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Groups;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class SelectionStepTests
{
    [Theory]
    [InlineData("Adam")]
    [InlineData("Lamb")]
    [InlineData("Nesterov")]
    [InlineData("NadamPyTorch")]
    [InlineData("AdamBFloat16")]
    public void It_moves_its_own_tensors_as_if_there_were_no_others(string rule)
    {
        ParameterSet<float> model = GroupModel.Of<float>(GroupModel.Network);
        ParameterSet<float> alone = GroupModel.Of<float>("fc.weight", "norm.weight", "head.weight");
        ParameterSelection<float> weights = model.Matching("*.weight");
        Optimizer<float> part = OptimizerCatalogue.Create(rule, weights);
        Optimizer<float> whole = OptimizerCatalogue.Create(rule, alone);
        float[][] others = [.. model.Except(weights).Select(parameter => parameter.Values.ToArray())];
        for (int step = 1; step <= 4; step++)
        {
            GroupModel.FillGradients(model, step);
            GroupModel.FillGradients(alone, step);
            Move(part);
            Move(whole);
        }

        Assert.Same(weights, part.Parameters);
        Assert.Equal(weights.Length, part.Length);
        Assert.All(model.Except(weights).Zip(others), pair => Bits.Same<float>(pair.First.Name, pair.Second, pair.First.Values));
        // Bits at random are counted by the tensor's index in its set, which is another for all but the first.
        foreach (Parameter<float> parameter in alone.Where(parameter => rule != "AdamBFloat16" || parameter.Index == 0))
        {
            Bits.Same<float>(parameter.Name, parameter.Values, model[parameter.Name].Values);
        }
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("Lamb")]
    [InlineData("AdamBFloat16")]
    public void Two_optimizers_of_a_set_each_clear_their_own_gradients(string rule)
    {
        ParameterSet<float> model = GroupModel.Of<float>(GroupModel.Network);
        model.ClearGradientsAfterStep = true;
        ParameterSelection<float> weights = model.Matching("*.weight");
        Optimizer<float> first = OptimizerCatalogue.Create(rule, weights);
        var rest = new GradientDescent<float>(model.Except(weights)) { LearningRate = 0.5 };
        GroupModel.FillGradients(model, 1);
        float[] expected = [.. model["fc.bias"].Values.ToArray().Zip(model["fc.bias"].Gradient.ToArray(), (value, slope) => value - (0.5f * slope))];
        float[] kept = model["fc.bias"].Gradient.ToArray();

        first.Step();
        Assert.All(weights, parameter => Assert.True(parameter.Gradient.IndexOfAnyExcept(0f) < 0, parameter.Name));
        Assert.Equal(kept, model["fc.bias"].Gradient.ToArray());

        rest.Step();
        Assert.Equal(expected, model["fc.bias"].Values.ToArray());
        Assert.All(model, parameter => Assert.True(parameter.Gradient.IndexOfAnyExcept(0f) < 0, parameter.Name));
    }

    [Fact]
    public void Optimizers_of_different_tensors_step_at_once_and_those_that_share_one_do_not()
    {
        ParameterSet<double> model = GroupModel.Of<double>(GroupModel.Network);
        GroupModel.FillGradients(model, 1);
        var weights = new Descent<double>(model.Matching("*.weight"));
        var biases = new Descent<double>(model.Matching("*.bias"));
        var heads = new Descent<double>(model.Matching("head.*"));
        string? refused = null;
        weights.DuringUpdate = () =>
        {
            biases.Step();
            refused = Assert.Throws<InvalidOperationException>(() => heads.Step()).Message;
        };
        weights.Step();
        Assert.Equal((1, 1, 0), (weights.StepCount, biases.StepCount, heads.StepCount));
        Assert.Equal("Descent was called while a step was still being taken, on another thread or from within a schedule: take one step at a time.", refused);

        heads.Step();
        weights.DuringUpdate = null;
        weights.Step();
        Assert.Equal((2, 1), (weights.StepCount, heads.StepCount));
    }

    [Fact]
    public void An_optimizer_for_some_of_the_tensors_in_use_is_not_made_meanwhile()
    {
        ParameterSet<double> model = GroupModel.Of<double>(GroupModel.Network);
        string? refused = null;
        var whole = new Descent<double>(model)
        {
            DuringUpdate = () => refused = Assert.Throws<InvalidOperationException>(() => new Descent<double>(model.Matching("*.bias"))).Message,
        };
        whole.Step();
        Assert.Equal("Descent was made for some of the parameters that a step is being taken with on another thread: make every optimizer before the first step.", refused);
        new Descent<double>(model.Matching("*.bias")).Step();
        whole.DuringUpdate = null;
        whole.Step();
        Assert.Equal(2, whole.StepCount);
    }

    [Fact]
    public void Only_its_own_tensors_are_away_at_its_gradient_point()
    {
        ParameterSet<double> model = GroupModel.Of<double>(GroupModel.Network);
        ParameterSelection<double> weights = model.Matching("*.weight");
        var ahead = new HeavyBall<double>(weights) { LearningRate = 0.1, Initial = 1, Momentum = 0.5 };
        var biases = new Descent<double>(model.Except(weights));
        var heads = new Descent<double>(model.Matching("head.*"));
        double[] before = model["fc.weight"].Values.ToArray();
        double[] bias = model["fc.bias"].Values.ToArray();
        using (ahead.AtGradientPoint())
        {
            Assert.Equal(before.Select(value => value - 0.5), model["fc.weight"].Values.ToArray());
            Assert.Equal(bias, model["fc.bias"].Values.ToArray());
            biases.Step();
            Assert.StartsWith("Descent was called while the parameters are at a gradient point", Assert.Throws<InvalidOperationException>(() => heads.Step()).Message, StringComparison.Ordinal);
        }

        Bits.Same<double>("fc.weight", before, model["fc.weight"].Values);
        heads.Step();
        Assert.Equal((1, 1), (biases.StepCount, heads.StepCount));
    }

    [Fact]
    public void A_tensor_of_the_set_that_is_not_selected_is_none_of_its()
    {
        ParameterSet<float> model = GroupModel.Of<float>(GroupModel.Network);
        var adam = new Adam<float>(model.Matching("*.weight"));
        Assert.StartsWith(
            "'fc.bias' is not among the parameters that Adam was made for, matching '*.weight' (3 of 6 parameters): use one that is.",
            Assert.Throws<ArgumentException>(() => adam.ParameterGroups.Of(model["fc.bias"])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => adam.ParameterGroups.Add("*.bias"));
        Assert.Equal(["head.weight"], adam.ParameterGroups.Add("head.*").Parameters.Select(parameter => parameter.Name));
        Assert.Throws<ArgumentException>("parameters", () => new Adam<float>(model.Where(parameter => parameter.Rank == 9)));
    }

    private static void Move(Optimizer<float> optimizer)
    {
        using (optimizer.AtGradientPoint())
        {
            // The gradients are there already.
        }

        optimizer.Step();
    }
}
