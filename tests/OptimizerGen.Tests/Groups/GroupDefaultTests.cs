using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Groups;

/// <summary>Defaults by expression, and hyperparameters without default, in groups.</summary>
public sealed class GroupDefaultTests
{
    private readonly Coupled _optimizer = new(GroupModel.Of<double>("a", "b"));

    [Fact]
    public void A_default_by_expression_follows_the_groups_own_values()
    {
        ParameterGroup<double> group = _optimizer.ParameterGroups.Add("b");
        group.Hyperparameters["base"] = 4;
        Assert.Equal((2, 2), (_optimizer.Product, _optimizer.Base));
        Assert.Equal(8, group.Hyperparameters["product"]);
        _optimizer.Half = 0.5;
        Assert.Equal(2, group.Hyperparameters["product"]);
        _optimizer.Product = 7;
        Assert.Equal(7, group.Hyperparameters["product"]);
        group.Hyperparameters["product"] = 3;
        Assert.Equal(3, group.Hyperparameters["product"]);
        _optimizer.Step();
        Assert.Equal([7, 3], _optimizer.Seen);
    }

    [Fact]
    public void An_expression_that_leaves_the_range_names_the_group()
    {
        ParameterGroup<double> group = _optimizer.ParameterGroups.Add("b");
        group.Hyperparameters["base"] = 6;
        Assert.Equal(
            "Coupled.Groups[\"b\"].Product must lie in [0, 8], but its default, half * base, gives 18 at step 1: set it, or what it depends on.",
            Assert.Throws<InvalidOperationException>(() => _optimizer.Step()).Message);
        Assert.Empty(_optimizer.Seen);
    }

    [Fact]
    public void A_hyperparameter_without_default_is_set_for_the_optimizer_or_for_each_group()
    {
        var optimizer = new HeavyBall<double>(GroupModel.Of<double>("a", "b"));
        ParameterGroup<double> first = optimizer.ParameterGroups.Add("a");
        first.Hyperparameters["learning_rate"] = 1;
        Assert.Equal("HeavyBall.LearningRate has no default: set it before HeavyBall is used.", Assert.Throws<InvalidOperationException>(() => optimizer.Step()).Message);
        ParameterGroup<double> second = optimizer.ParameterGroups.Add("b");
        Assert.Equal(
            "HeavyBall.Groups[\"b\"].LearningRate has no default: set it, or HeavyBall.LearningRate, before HeavyBall is used.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Step()).Message);
        second.Hyperparameters["learning_rate"] = 2;
        optimizer.Step();
        second.Inherit("learning_rate");
        Assert.Throws<InvalidOperationException>(() => optimizer.Step());
        optimizer.LearningRate = 3;
        optimizer.Step();
        Assert.Equal(3, second.GetCurrent("learning_rate"));
        Assert.Equal(1, first.GetCurrent("learning_rate"));
    }

    [Fact]
    public void A_scale_that_leaves_the_range_is_refused_at_the_step()
    {
        var optimizer = new Bounded(GroupModel.Of<double>("a", "b")) { LearningRate = 0.75 };
        optimizer.ParameterGroups.Add("b").LearningRateScale = 2;
        Assert.Equal(
            "Bounded.Groups[\"b\"].LearningRate must lie in [0, 1], but LearningRateScale 2 makes it 1.5 at step 1: change the scale or the learning rate.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Step()).Message);
        optimizer.LearningRate = 0.5;
        optimizer.Step();
    }
}
