using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class ScheduleTests
{
    private readonly double[] _theta = [0];
    private readonly double[] _gradient = [1];

    [Fact]
    public void A_schedule_gives_the_value_of_each_step()
    {
        var optimizer = new Descent<double>(1) { LearningRate = 1 };
        optimizer.SetSchedule("learning_rate", new Halving { TotalSteps = 10 });
        optimizer.Step(_theta, _gradient);
        Assert.Equal(-1, _theta[0]);
        optimizer.Step(_theta, _gradient);
        Assert.Equal(-1.5, _theta[0]);
        optimizer.Epoch = 1;
        optimizer.Step(_theta, _gradient);
        Assert.Equal(-1.625, _theta[0]);
        Assert.Equal(1, optimizer.LearningRate);
    }

    [Fact]
    public void The_current_value_is_that_of_the_last_step()
    {
        var optimizer = new Descent<double>(1) { LearningRate = 1 };
        optimizer.SetSchedule("LearningRate", new Fixed(point => point.Initial / point.Step));
        Assert.Equal(1, optimizer.CurrentLearningRate);
        optimizer.LearningRate = 8;
        Assert.Equal(8, optimizer.CurrentLearningRate);
        optimizer.Step(_theta, _gradient);
        optimizer.Step(_theta, _gradient);
        Assert.Equal(4, optimizer.CurrentLearningRate);
        optimizer.LearningRate = 1;
        optimizer.SetSchedule("learning_rate", null);
        Assert.Equal(4, optimizer.GetCurrent("learning_rate"));
        optimizer.Step(_theta, _gradient);
        Assert.Equal(1, optimizer.CurrentLearningRate);
        Assert.Null(optimizer.GetSchedule("learning_rate"));
    }

    [Fact]
    public void A_value_outside_the_range_stops_the_step_before_anything_changes()
    {
        var optimizer = new HeavyBall<double>(1) { LearningRate = 1 };
        optimizer.SetSchedule("momentum", new Fixed(point => point.Step - 1));
        optimizer.Step(_theta, _gradient);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => optimizer.Step(_theta, _gradient));
        Assert.Equal(
            "HeavyBall.Momentum must lie in [0, 1), but its schedule Fixed gives 1 at step 2: change the schedule or its settings.", refused.Message);
        Assert.Equal(-1, _theta[0]);
        Assert.Equal(1, optimizer.Velocity[0]);
        Assert.Equal(1, optimizer.StepCount);
        Assert.Equal(0, optimizer.GetCurrent("momentum"));
        Assert.Equal(0, optimizer.Epoch);
    }

    [Fact]
    public void A_schedule_of_a_whole_number_gives_whole_numbers()
    {
        var optimizer = new Normalized<double>(1);
        optimizer.SetSchedule("start", new Fixed(_ => 1.5));
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => optimizer.Step(_theta, _gradient));
        Assert.StartsWith("Normalized.Start must be a whole number", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_has_hyperparameters_of_its_own()
    {
        var schedule = new Halving { Factor = 0.25 };
        Assert.Equal(0.25, schedule.Hyperparameters["factor"]);
        Assert.Equal("Halving", schedule.Description.Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Factor = 5);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => schedule.Value(new SchedulePoint(2, 0, 1)));
        Assert.Equal("Halving.TotalSteps has no default: set it before Halving is used.", refused.Message);
        schedule.TotalSteps = 5;
        Assert.Equal(0.25, schedule.Value(new SchedulePoint(2, 0, 1)));
        Assert.Equal("Fixed", new Fixed(_ => 1).Description.Name);
    }

    [Fact]
    public void A_schedule_that_reads_the_current_value_does_not_call_itself()
    {
        var optimizer = new Descent<double>(1);
        optimizer.SetSchedule("learning_rate", new Fixed(point => point.Initial + optimizer.CurrentLearningRate));
        Assert.Equal(0.1, optimizer.CurrentLearningRate);
        optimizer.Step(_theta, _gradient);
        Assert.Equal(1, optimizer.StepCount);
    }
}
