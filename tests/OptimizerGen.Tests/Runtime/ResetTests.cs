using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class ResetTests
{
    [Theory]
    [InlineData("Descent")]
    [InlineData("HeavyBall")]
    [InlineData("Normalized")]
    public void A_reset_optimizer_repeats_its_run(string rule)
    {
        Optimizer<double> optimizer = RuleTable.Create<double>(rule, 3);
        Assert.Equal($"{rule}<double> after 0 steps", optimizer.ToString());
        double[] first = Run(optimizer), states = States(optimizer);
        optimizer.Epoch = 4;
        optimizer.Reset();
        Assert.Equal(0, optimizer.StepCount);
        Assert.Equal(0, optimizer.Epoch);
        Assert.All(States(optimizer), value => Assert.Equal(0, value));
        Bits.Same<double>("theta", first, Run(optimizer));
        Bits.Same<double>("states", states, States(optimizer));
    }

    [Fact]
    public void Hyperparameters_and_schedules_stay()
    {
        var optimizer = new HeavyBall<double>(1) { LearningRate = 0.25 };
        var schedule = new Halving { TotalSteps = 2 };
        optimizer.SetSchedule("learning_rate", schedule);
        optimizer.Step(new double[1], [1]);
        optimizer.Initial = 3;
        optimizer.Reset();
        Assert.Equal(0.25, optimizer.LearningRate);
        Assert.Same(schedule, optimizer.GetSchedule("learning_rate"));
        optimizer.Step(new double[1], [0]);
        Assert.Equal(2.7, optimizer.Velocity[0], 15);
    }

    private static double[] Run(Optimizer<double> optimizer)
    {
        double[] theta = [1, -2, 3];
        for (int step = 0; step < 4; step++)
        {
            optimizer.Step(theta, [0.5, step, -1]);
        }

        return theta;
    }

    private static double[] States(Optimizer<double> optimizer) =>
        [.. optimizer.States.SelectMany(state => state.Shape == StateShape.Number ? [optimizer.States.Number(state.Name)] : optimizer.States[state.Name].ToArray())];
}
