using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Groups;

/// <summary>Decoupled decay of a group, which is the optimizer's until the group has its own.</summary>
public sealed class GroupDecayTests
{
    [Fact]
    public void A_group_can_be_spared()
    {
        ParameterSet<double> set = GroupModel.Of<double>("w", "w.bias");
        var optimizer = new GradientDescent<double>(set) { LearningRate = 0.1, DecoupledWeightDecay = 0.5 };
        GradientDescent<double>.Group biases = optimizer.Groups.Add("*.bias");
        biases.DecoupledWeightDecay = 0;
        set["w"].Fill(1);
        set["w.bias"].Fill(1);
        optimizer.Step();
        Assert.Equal((0.95, 1.0), (set["w"].Values[0], set["w.bias"].Values[0]));
    }

    [Fact]
    public void A_group_can_be_the_only_one_that_decays()
    {
        ParameterSet<double> set = GroupModel.Of<double>("w", "w.bias");
        var optimizer = new GradientDescent<double>(set) { LearningRate = 0.1 };
        optimizer.Groups.Add("w").DecoupledWeightDecay = 0.5;
        set["w"].Fill(1);
        set["w.bias"].Fill(1);
        optimizer.Step();
        Assert.Equal((0.95, 1.0), (set["w"].Values[0], set["w.bias"].Values[0]));
    }

    [Fact]
    public void It_inherits_until_it_is_set_and_again_afterwards()
    {
        var optimizer = new GradientDescent<double>(GroupModel.Of<double>("w", "w.bias")) { DecoupledWeightDecay = 0.5 };
        GradientDescent<double>.Group biases = optimizer.Groups.Add("*.bias");
        Assert.Equal((0.5, false), (biases.DecoupledWeightDecay, biases.Overrides("DecoupledWeightDecay")));
        optimizer.DecoupledWeightDecay = 0.25;
        Assert.Equal(0.25, biases.DecoupledWeightDecay);
        biases.DecoupledWeightDecay = 0;
        optimizer.DecoupledWeightDecay = 0.125;
        Assert.Equal((0.0, true), (biases.DecoupledWeightDecay, biases.Overrides(nameof(biases.DecoupledWeightDecay))));
        biases.Inherit(nameof(biases.DecoupledWeightDecay));
        Assert.Equal((0.125, false), (biases.DecoupledWeightDecay, biases.Overrides("DecoupledWeightDecay")));
    }

    [Fact]
    public void It_is_refused_like_the_optimizers()
    {
        GradientDescent<double>.Group group = new GradientDescent<double>(GroupModel.Of<double>("w")).Groups.Add("w");
        Assert.StartsWith(
            "GradientDescent.Groups[\"w\"].DecoupledWeightDecay must be finite and at least 0, but was set to -1.",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => group.DecoupledWeightDecay = -1).Message,
            StringComparison.Ordinal);
        Assert.False(group.Overrides("DecoupledWeightDecay"));
        AdaDelta<double>.Group rateless = new AdaDelta<double>(GroupModel.Of<double>("w")).Groups.Add("w");
        Assert.StartsWith("AdaDelta has no hyperparameter learning_rate, by which DecoupledWeightDecay", Assert.Throws<NotSupportedException>(() => rateless.DecoupledWeightDecay = 1).Message, StringComparison.Ordinal);
        rateless.DecoupledWeightDecay = 0;
    }
}
