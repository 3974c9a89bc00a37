using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Groups;

public sealed class FrozenGroupTests
{
    [Theory]
    [InlineData("Adam")]
    [InlineData("NadamPyTorch")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    [InlineData("AdamBFloat16")]
    public void Its_parameters_and_states_keep_every_bit(string rule)
    {
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, GroupModel.Of<float>(GroupModel.Network)).ForGivenGradients();
        ParameterGroup<float> group = optimizer.ParameterGroups.Add("*.bias");
        Step(optimizer, 1);
        group.IsFrozen = true;
        float[][] before = Snapshot(optimizer, group);
        double[] others = [.. optimizer.Parameters!["fc.weight"].Values.ToArray().Select(value => (double)value)];
        foreach (Parameter<float> parameter in group.Parameters)
        {
            parameter.Gradient.Fill(float.NaN);
        }

        using (optimizer.AtGradientPoint())
        {
            Bits.Same<float>("values at the gradient point", before[0], group.Parameters[0].Values);
        }

        optimizer.Step();
        Assert.All(before.Zip(Snapshot(optimizer, group)), pair => Bits.Same<float>("values and states", pair.First, pair.Second));
        Assert.NotEqual(others, [.. optimizer.Parameters["fc.weight"].Values.ToArray().Select(value => (double)value)]);
        Assert.Equal(2, optimizer.StepCount);
        Assert.Equal(1, group.StepCount);
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("Nadam")]
    [InlineData("NadamPyTorch")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    [InlineData("AdaGradPyTorch")]
    public void When_it_thaws_it_goes_on_where_it_stopped(string rule)
    {
        var both = new GroupsAndParts<double>(set => OptimizerCatalogue.Create(rule, set).ForGivenGradients(), GroupModel.Network);
        ParameterGroup<double> biases = both.Add("*.bias", ("learning_rate", 0.5));
        ParameterGroup<double> norm = both.Add("norm.*");
        both.AddRest();
        biases.IsFrozen = true;
        both.Step(3);
        biases.IsFrozen = false;
        both.Step(2);
        norm.IsFrozen = true;
        both.Step(2);
        norm.IsFrozen = false;
        both.Step();
        both.AssertEqual();
        Assert.Equal(8, both.Whole.StepCount);
        Assert.Equal(5, biases.StepCount);
        Assert.Equal(6, norm.StepCount);
        both.Whole.Reset();
        Assert.Equal(0, biases.StepCount);
    }

    [Fact]
    public void Schedules_go_by_the_optimizers_steps()
    {
        var optimizer = new GradientDescent<double>(GroupModel.Of<double>(GroupModel.Network)) { LearningRate = 1 };
        GradientDescent<double>.Group group = optimizer.Groups.Add("*.bias");
        optimizer.Schedules.LearningRate = new Runtime.Rules.Fixed(point => point.Initial / point.Step);
        group.IsFrozen = true;
        optimizer.Step();
        optimizer.Step();
        optimizer.Step();
        group.IsFrozen = false;
        optimizer.Step();
        Assert.Equal(0.25, group.GetCurrent("learning_rate"));
    }

    private static void Step(Optimizer<float> optimizer, int step)
    {
        GroupModel.FillGradients(optimizer.Parameters!.Set, step);
        optimizer.Step();
    }

    private static float[][] Snapshot(Optimizer<float> optimizer, ParameterGroup<float> group) =>
    [
        .. group.Parameters.Select(parameter => parameter.Values.ToArray()),
        .. optimizer.States.Where(state => state.Shape == StateShape.Element)
            .SelectMany(state => group.Parameters.Select(parameter => optimizer.States[state.Name].ToArray(parameter))),
        .. optimizer.States.Where(state => state.Shape == StateShape.Number)
            .Select(state => group.Parameters.Select(parameter => (float)optimizer.States.Number(state.Name)[parameter]).ToArray()),
    ];
}
