using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Groups;

public sealed class GroupHyperparameterTests
{
    private readonly AdamW<double> _optimizer = new(GroupModel.Of<double>(GroupModel.Network)) { LearningRate = 0.25 };

    [Fact]
    public void What_is_not_set_is_the_optimizers_and_follows_it()
    {
        AdamW<double>.Group gentle = _optimizer.Groups.Add("*.bias|*.norm.*");
        Assert.Equal(0.25, gentle.LearningRate);
        gentle.WeightDecay = 0;
        _optimizer.LearningRate = 0.5;
        _optimizer.WeightDecay = 0.125;
        Assert.Equal(0.5, gentle.LearningRate);
        Assert.Equal(0, gentle.WeightDecay);
        Assert.Equal(0.125, _optimizer.WeightDecay);
    }

    [Fact]
    public void An_override_is_dropped_by_name()
    {
        AdamW<double>.Group gentle = _optimizer.Groups.Add("*.bias");
        gentle.LearningRate = 1;
        Assert.True(gentle.Overrides("learning_rate"));
        Assert.True(gentle.Overrides("LearningRate"));
        Assert.True(gentle.Hyperparameters.IsSet("learning_rate"));
        Assert.False(gentle.Overrides("weight_decay"));
        Assert.False(_optimizer.Hyperparameters.IsSet("weight_decay"));
        gentle.Inherit("learning_rate");
        Assert.False(gentle.Overrides("learning_rate"));
        Assert.Equal(0.25, gentle.LearningRate);
        Assert.StartsWith(
            "AdamW.Groups[\"*.bias\"] has no hyperparameter 'beta'; did you mean 'beta1'? It has learning_rate, ",
            Assert.Throws<ArgumentException>(() => gentle.Inherit("beta")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => gentle.Overrides("beta"));
        Assert.Throws<ArgumentException>(() => gentle.GetCurrent("beta"));
    }

    [Fact]
    public void Ranges_hold_for_a_group_too()
    {
        AdamW<double>.Group gentle = _optimizer.Groups.Add("*.bias");
        Assert.StartsWith(
            "AdamW.Groups[\"*.bias\"].WeightDecay must lie in [0, inf), but was set to -1.",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => gentle.WeightDecay = -1).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => gentle.Hyperparameters["beta1"] = double.NaN);
        Assert.False(gentle.Overrides("beta1"));
    }

    [Fact]
    public void The_groups_value_before_the_first_step_is_what_it_will_be_there()
    {
        AdamW<double>.Group gentle = _optimizer.Groups.Add("*.bias");
        gentle.LearningRate = 2;
        gentle.LearningRateScale = 0.5;
        _optimizer.SetSchedule("learning_rate", new Fixed(point => point.Initial * 3));
        Assert.Equal(3, gentle.GetCurrent("learning_rate"));
        Assert.Equal(0.75, _optimizer.Current.LearningRate);
        Assert.Equal(2, gentle.LearningRate);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_is_a_finite_number_from_zero_on(double scale)
    {
        AdamW<double>.Group gentle = _optimizer.Groups.Add("*.bias");
        Assert.StartsWith(
            $"AdamW.Groups[\"*.bias\"].LearningRateScale must lie in [0, inf), but was set to {(double.IsInfinity(scale) ? "inf" : double.IsNaN(scale) ? "NaN" : "-1")}.",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => gentle.LearningRateScale = scale).Message,
            StringComparison.Ordinal);
        Assert.Equal(1, gentle.LearningRateScale);
    }

    [Fact]
    public void A_rule_without_learning_rate_has_none_to_scale()
    {
        AdaDelta<double>.Group group = new AdaDelta<double>(GroupModel.Of<double>(GroupModel.Network)).Groups.Add("*.bias");
        Assert.Equal(
            "AdaDelta.Groups[\"*.bias\"].LearningRateScale was set, but AdaDelta has no hyperparameter learning_rate to scale: set its own hyperparameters instead.",
            Assert.Throws<InvalidOperationException>(() => group.LearningRateScale = 2).Message);
        group.LearningRateScale = 1;
    }
}
