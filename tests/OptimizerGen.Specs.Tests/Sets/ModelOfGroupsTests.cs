using OptimizerGen.Specs.Tests.Rules;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>What counts as the model: the tensors that a step moves, whatever groups they are in.</summary>
public sealed class ModelOfGroupsTests
{
    [Fact]
    public void Groups_are_one_model_and_what_is_frozen_is_no_part_of_it()
    {
        var set = new ParameterSet<double>();
        Parameter<double> first = set.Add("first", 2), second = set.Add("second", 3, 2), third = set.Add("third", 4);
        Optimizer<double> optimizer = RuleAssembly.Create<double>("ReductionsOfModel", set);
        optimizer.ParameterGroups.Add("second");
        ParameterGroup<double> group = optimizer.ParameterGroups.Add("third");
        foreach (Parameter<double> parameter in set)
        {
            parameter.Gradient.Fill(parameter.Index + 1);
        }

        optimizer.Step();
        Assert.Equal((2 * 1) + (6 * 2) + (4 * 3), optimizer.States.Number("b")[first]);
        Assert.Equal(12, optimizer.States.Number("m")[second]);
        Assert.Equal(Math.Sqrt(2 + (6 * 4) + (4 * 9)), optimizer.States.Number("a")[third]);

        group.IsFrozen = true;
        optimizer.Step();
        Assert.Equal((2 * 1) + (6 * 2), optimizer.States.Number("b")[first]);
        Assert.Equal(8, optimizer.States.Number("m")[second]);
        Assert.Equal(Math.Sqrt(2 + (6 * 4) + (4 * 9)), optimizer.States.Number("a")[third]);
    }
}
