using OptimizerGen.Problems;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

public sealed class TrainingLoopTests
{
    private static readonly Problem<double> s_regression = ProblemCatalogue.Create<double>("regression", new(Samples: 101, Seed: 3));

    [Theory]
    [InlineData(SampleOrder.InOrder)]
    [InlineData(SampleOrder.Shuffled)]
    public void A_batch_of_all_samples_gives_the_bits_of_the_full_batch(SampleOrder order) =>
        Assert.Equal(Trajectory(null, SampleOrder.InOrder, 50), Trajectory(101, order, 50));

    [Fact]
    public void A_batch_of_one_visits_single_samples_in_order()
    {
        double[] theta = [0, 0], gradient = new double[2];
        var regression = (LinearRegression<double>)s_regression.Objective;
        for (int i = 0; i < 250; i++)
        {
            int sample = i % 101;
            double residual = (theta[0] * regression.Feature(0)[sample]) + (theta[1] * regression.Feature(1)[sample]) - regression.Targets[sample];
            gradient[0] = residual * regression.Feature(0)[sample];
            gradient[1] = residual * regression.Feature(1)[sample];
            theta[0] -= 0.01 * gradient[0];
            theta[1] -= 0.01 * gradient[1];
        }

        Bits.Same<double>("theta", theta, Run(1, SampleOrder.InOrder, 250).Parameters);
    }

    [Fact]
    public void Epochs_are_counted_for_the_optimizer()
    {
        PlainDescent<double> optimizer = Run(50, SampleOrder.Shuffled, 7).Optimizer;
        Assert.Equal([0, 0, 0, 1, 1, 1, 2], optimizer.Epochs);
        Assert.Equal(2, optimizer.Epoch);
    }

    [Fact]
    public void Several_gradients_are_evaluated_where_the_rule_wants_them()
    {
        IObjective<double> objective = s_regression.Objective;
        double[] expected = [0.5, -1], point = new double[2], gradient = new double[2];
        var byHand = new Optimizers.SamMomentum<double>(2) { Rho = 0.3 };
        for (int i = 0; i < 20; i++)
        {
            foreach (GradientRequest<double> request in byHand.GradientPoints(expected, point, gradient))
            {
                objective.Gradient(request.Point, gradient);
            }

            byHand.Step(expected, gradient);
        }

        double[] theta = [0.5, -1];
        var loop = new TrainingLoop<double>(new Optimizers.SamMomentum<double>(2) { Rho = 0.3 }, objective, new TrainingOptions<double> { MaxSteps = 20 });
        loop.Run(theta);
        Bits.Same<double>("theta", expected, theta);
    }

    [Fact]
    public void The_loss_is_checked_before_each_update()
    {
        var options = new TrainingOptions<double> { StopAt = [new(StoppingQuantity.Loss, 1e-4)] };
        double[] theta = [0, 0];
        TrainingResult result = new TrainingLoop<double>(new PlainDescent<double>(2), s_regression.Objective, options).Run(theta);
        Assert.Equal(StopReason.RuleMet, result.Reason);
        Assert.True(s_regression.Objective.Value(theta) <= 1e-4);

        var again = new TrainingOptions<double> { StopAt = [new(StoppingQuantity.Loss, 1e-4)] };
        Assert.Equal(0, new TrainingLoop<double>(new PlainDescent<double>(2), s_regression.Objective, again).Run(theta).Final.Step);
    }

    [Fact]
    public void The_gradient_norm_and_the_step_size_stop_a_run()
    {
        TrainingResult gradient = RunParabola([new(StoppingQuantity.GradientNorm, 1e-3)], 0.1);
        Assert.Equal(StopReason.RuleMet, gradient.Reason);
        Assert.True(gradient.Final.GradientNorm <= 1e-3);
        TrainingResult step = RunParabola([new(StoppingQuantity.StepSize, 1e-3)], 0.1);
        Assert.True(step.Final.StepSize is <= 1e-3 and > 0);
    }

    [Fact]
    public void A_diverging_run_ends_with_its_reason()
    {
        TrainingResult result = RunParabola([new(StoppingQuantity.Loss, 1e-9)], 3);
        Assert.Equal(StopReason.Diverged, result.Reason);
        Assert.Contains("no longer finite", result.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_end_a_run()
    {
        Problem<double> parabola = ProblemCatalogue.Create<double>("parabola", new());
        TrainingLoop<double> Loop(TrainingOptions<double> options) => new(new PlainDescent<double>(1), parabola.Objective, options);
        Assert.Equal(StopReason.StepLimit, Loop(new() { MaxSteps = 3 }).Run([0.7]).Reason);
        Assert.Equal(StopReason.TimeLimit, Loop(new() { TimeLimit = TimeSpan.Zero }).Run([0.7]).Reason);
    }

    [Fact]
    public void A_rule_gets_the_gradient_at_its_own_point()
    {
        Problem<double> parabola = ProblemCatalogue.Create<double>("parabola", new());
        double[] theta = [0.7];
        new TrainingLoop<double>(new LookAheadDescent(1), parabola.Objective, new() { MaxSteps = 1 }).Run(theta);
        Assert.Equal(0.7 - (0.1 * (2 * 1.7)), theta[0]);
    }

    [Fact]
    public void The_parabola_steps_where_the_textbook_says()
    {
        Assert.Equal(-0.7, StepOnce(1), 15);
        Assert.Equal(0.49, StepOnce(0.15), 15);

        static double StepOnce(double rate)
        {
            double[] theta = [0.7];
            Problem<double> parabola = ProblemCatalogue.Create<double>("parabola", new());
            var optimizer = new PlainDescent<double>(1);
            optimizer.Hyperparameters["learning_rate"] = rate;
            new TrainingLoop<double>(optimizer, parabola.Objective, new() { MaxSteps = 1 }).Run(theta);
            return theta[0];
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(10)]
    public void Iterations_allocate_nothing(int? batch)
    {
        // The least of a few runs: the first ones also pay for what the runtime sets up once.
        long Least(int steps) => Enumerable.Range(0, 4).Min(_ => Measure(steps));
        Assert.Equal(Least(100), Least(2000));

        long Measure(int steps)
        {
            var recorder = new TrajectoryRecorder<double>(2, capacity: 3000);
            var options = new TrainingOptions<double> { BatchSize = batch, MaxSteps = steps, Order = SampleOrder.Shuffled, StopAt = [new(StoppingQuantity.Loss, 0)], Recorder = recorder };
            var loop = new TrainingLoop<double>(new PlainDescent<double>(2), s_regression.Objective, options);
            double[] theta = [0, 0];
            long before = GC.GetAllocatedBytesForCurrentThread();
            loop.Run(theta);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Objective_and_optimizer_must_fit() =>
        Assert.Throws<ArgumentException>(() => new TrainingLoop<double>(new PlainDescent<double>(3), s_regression.Objective, new()));

    private static string Trajectory(int? batch, SampleOrder order, int steps)
    {
        var recorder = new TrajectoryRecorder<double>(2);
        var options = new TrainingOptions<double> { BatchSize = batch, Order = order, MaxSteps = steps, Recorder = recorder };
        new TrainingLoop<double>(new PlainDescent<double>(2), s_regression.Objective, options).Run([0.0, 0.0]);
        return recorder.ToText();
    }

    private static (PlainDescent<double> Optimizer, double[] Parameters) Run(int? batch, SampleOrder order, int steps)
    {
        double[] theta = [0, 0];
        var optimizer = new PlainDescent<double>(2);
        var options = new TrainingOptions<double> { BatchSize = batch, Order = order, MaxSteps = steps };
        new TrainingLoop<double>(optimizer, s_regression.Objective, options).Run(theta);
        return (optimizer, theta);
    }

    private static TrainingResult RunParabola(StoppingRule[] rules, double rate)
    {
        Problem<double> parabola = ProblemCatalogue.Create<double>("parabola", new());
        var optimizer = new PlainDescent<double>(1);
        optimizer.Hyperparameters["learning_rate"] = rate;
        return new TrainingLoop<double>(optimizer, parabola.Objective, new() { StopAt = rules }).Run([0.7]);
    }
}
