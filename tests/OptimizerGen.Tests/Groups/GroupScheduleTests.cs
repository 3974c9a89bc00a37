using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Groups;

public sealed class GroupScheduleTests
{
    private readonly GradientDescent<double> _optimizer = new(GroupModel.Of<double>(GroupModel.Network)) { LearningRate = 1 };

    [Fact]
    public void Each_group_begins_at_its_own_value()
    {
        GradientDescent<double>.Group group = _optimizer.Groups.Add("*.bias");
        group.LearningRate = 8;
        _optimizer.Schedules.LearningRate = new Halving { TotalSteps = 10 };
        Assert.Equal([1, 8], Taken(group));
        Assert.Equal([0.5, 4], Taken(group));
        group.Inherit("learning_rate");
        Assert.Equal([0.25, 0.25], Taken(group));
        Assert.Equal(1, group.LearningRate);
    }

    [Fact]
    public void The_scale_comes_after_the_schedule()
    {
        GradientDescent<double>.Group group = _optimizer.Groups.Add("*.bias");
        group.LearningRateScale = 3;
        _optimizer.Schedules.LearningRate = new Halving { TotalSteps = 10 };
        Assert.Equal([1, 3], Taken(group));
        Assert.Equal([0.5, 1.5], Taken(group));
        _optimizer.Schedules.LearningRate = null;
        Assert.Equal([1, 3], Taken(group));
        group.LearningRateScale = 0;
        Assert.Equal([1, 0], Taken(group));
    }

    [Fact]
    public void What_changes_between_steps_counts_at_the_next_one()
    {
        GradientDescent<double>.Group group = _optimizer.Groups.Add("*.bias");
        Assert.Equal([1, 1], Taken(group));
        _optimizer.LearningRate = 2;
        Assert.Equal([2, 2], Taken(group));
        group.LearningRate = 3;
        Assert.Equal([2, 3], Taken(group));
        _optimizer.LearningRate = 4;
        Assert.Equal([4, 3], Taken(group));
        group.LearningRateScale = 2;
        Assert.Equal([4, 6], Taken(group));
        group.Inherit("learning_rate");
        Assert.Equal([4, 8], Taken(group));
    }

    [Fact]
    public void A_schedule_that_leaves_the_range_of_a_group_is_refused_before_anything_moves()
    {
        GradientDescent<double>.Group group = _optimizer.Groups.Add("*.bias");
        group.LearningRate = 8;
        _optimizer.Schedules.LearningRate = new Fixed(point => 4 - point.Initial);
        GroupModel.FillGradients(_optimizer.Parameters!.Set, 1);
        double[][] before = [.. _optimizer.Parameters!.Select(parameter => parameter.Values.ToArray())];
        Assert.Equal(
            "GradientDescent.Groups[\"*.bias\"].LearningRate must lie in [0, inf), but its schedule Fixed gives -4 at step 1: change the schedule or its settings.",
            Assert.Throws<InvalidOperationException>(() => _optimizer.Step()).Message);
        Assert.Equal(before, _optimizer.Parameters!.Select(parameter => parameter.Values.ToArray()));
        Assert.Equal(0, _optimizer.StepCount);
    }

    /// <summary>The learning rates that a step with gradients of one took, of the rest and of the group, as seen in the parameters.</summary>
    private double[] Taken(ParameterGroup<double> group)
    {
        Parameter<double> rest = _optimizer.Parameters!["fc.weight"], grouped = group.Parameters[0];
        rest.Values[0] = grouped.Values[0] = 0;
        rest.Gradient[0] = grouped.Gradient[0] = -1;
        _optimizer.Step();
        double[] taken = [rest.Values[0], grouped.Values[0]];
        Assert.Equal([_optimizer.Current.LearningRate, group.GetCurrent("learning_rate")], taken);
        return taken;
    }
}
