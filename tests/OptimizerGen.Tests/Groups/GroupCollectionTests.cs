using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Groups;

public sealed class GroupCollectionTests
{
    [Fact]
    public void Groups_are_found_by_place_and_by_pattern()
    {
        var optimizer = new Adam<float>(GroupModel.Of<float>(GroupModel.Network));
        Adam<float>.Group biases = optimizer.Groups.Add("*.bias");
        Adam<float>.Group norm = optimizer.Groups.Add("norm.*");
        Assert.Equal([biases, norm], optimizer.Groups);
        Assert.Same(norm, optimizer.Groups[1]);
        Assert.Same(norm, optimizer.Groups["norm.*"]);
        Assert.Equal("*.bias (3 parameters)", biases.ToString());
        Assert.Equal("norm.* (1 parameter)", norm.ToString());
        Assert.Equal(
            "Adam has no group '*.bais'; did you mean '*.bias'? It has *.bias, norm.*.",
            Assert.Throws<KeyNotFoundException>(() => optimizer.Groups["*.bais"]).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.Groups[2]);
    }

    [Fact]
    public void Tools_reach_the_same_groups_through_the_base_class()
    {
        var adam = new Adam<float>(GroupModel.Of<float>(GroupModel.Network));
        Optimizer<float> optimizer = adam;
        ParameterGroup<float> biases = optimizer.ParameterGroups.Add("*.bias");
        biases.Hyperparameters["learning_rate"] = 0.25;
        Assert.Same(biases, adam.Groups[0]);
        Assert.Equal(0.25, adam.Groups[0].LearningRate);
        Assert.Equal([biases], optimizer.ParameterGroups);
    }

    [Fact]
    public void A_class_written_by_hand_has_groups_without_a_type_of_its_own()
    {
        var set = GroupModel.Of<double>(GroupModel.Network);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 0.5 };
        ParameterGroup<double> group = optimizer.ParameterGroups.Add("*.bias");
        group.Hyperparameters["momentum"] = 0.5;
        Assert.Equal(0.5, group.Hyperparameters["LearningRate"]);
        var groups = new GroupCollection<double, ParameterGroup<double>>(optimizer);
        Assert.Same(group, groups["*.bias"]);
        Assert.Same(group, groups.Of(set["fc.bias"]));
    }

    [Fact]
    public void One_vector_has_no_groups()
    {
        var optimizer = new Adam<double>(3);
        Assert.Equal(
            "Adam was made for one vector: groups are for parameter sets, so make the optimizer for one.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Groups.Add("*")).Message);
        Assert.Empty(optimizer.Groups);
    }

    [Fact]
    public void A_parameter_of_another_set_is_in_no_group()
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        Parameter<double> stranger = GroupModel.Of<double>(GroupModel.Network)[0];
        Assert.StartsWith(
            "'fc.weight' belongs to another set than the one Adam was made for:",
            Assert.Throws<ArgumentException>(() => optimizer.ParameterGroups.Of(stranger)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_first_step_the_groups_stay_as_they_are_until_the_optimizer_is_reset()
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        optimizer.Step();
        Assert.Equal(
            "Adam takes no more groups, because it has taken 1 step: add groups before the first step, or call Reset() to begin anew.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Groups.Add("*")).Message);
        optimizer.Reset();
        Assert.Equal(6, optimizer.Groups.Add("*").Parameters.Count);
    }

    [Fact]
    public void A_gradient_point_begins_too()
    {
        var optimizer = new Nesterov<double>(GroupModel.Of<double>(GroupModel.Network));
        using (optimizer.AtGradientPoint())
        {
            Assert.Contains("gradient point", Assert.Throws<InvalidOperationException>(() => optimizer.Groups.Add("*")).Message, StringComparison.Ordinal);
        }

        Assert.Equal(
            "Nesterov takes no more groups, because its states have their initial values: add groups before the first step, or call Reset() to begin anew.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Groups.Add("*")).Message);
    }
}
