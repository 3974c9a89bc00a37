using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>A training loop tells schedules with a memory how each epoch has ended.</summary>
public sealed class EpochLossTests
{
    private const int Samples = 6;
    private const int Batch = 2;
    private const double Start = 12;

    /// <summary>Three steps make an epoch; after each the loss over all samples is reported, and once it no longer falls by much the rate does.</summary>
    [Fact]
    public void The_loss_over_all_samples_is_reported_after_each_epoch()
    {
        double[] theta = [Start];
        GradientDescent<double> optimizer = Descent();
        Loop(optimizer, new CountedObjective(Samples)).Run(theta);

        double expected = ByHand(steps: 24, out double rate, (objective, x) => objective.Value([x]));
        Bits.Same<double>("theta", [expected], theta);
        Assert.Equal(rate, optimizer.Current.LearningRate);
        Assert.InRange(rate, 0, 0.05);
    }

    [Fact]
    public void With_all_samples_each_step_is_an_epoch_and_costs_nothing_more()
    {
        double[] theta = [Start], byHand = [Start];
        var objective = new CountedObjective(Samples);
        new TrainingLoop<double>(Descent(), objective, new TrainingOptions<double> { MaxSteps = 20 }).Run(theta);

        GradientDescent<double> optimizer = Descent();
        var told = (Plateau)optimizer.Schedules.LearningRate!;
        double[] gradient = [0];
        for (int step = 0; step < 20; step++)
        {
            double loss = new CountedObjective(Samples).Gradient(byHand, gradient);
            if (step > 0)
            {
                told.Report(loss);
            }

            optimizer.Epoch = step;
            optimizer.Step(byHand, gradient);
        }

        Bits.Same<double>("theta", byHand, theta);
        Assert.Equal(0, objective.Values);
    }

    [Fact]
    public void Another_loss_takes_its_place_and_nothing_else_is_evaluated()
    {
        var asked = new List<double>();
        double[] theta = [Start];
        var objective = new CountedObjective(Samples);
        GradientDescent<double> optimizer = Descent();
        Loop(optimizer, objective, epochLoss: () =>
        {
            asked.Add(theta[0]);
            return Other(theta[0]);
        }).Run(theta);

        double expected = ByHand(steps: 24, out double rate, (_, x) => Other(x));
        Bits.Same<double>("theta", [expected], theta);
        Assert.Equal(rate, optimizer.Current.LearningRate);
        Assert.Equal(8, asked.Count);
        Assert.Equal(0, objective.Values);

        static double Other(double x) => 100 - x;
    }

    /// <summary>No epoch is told twice, wherever runs end: within one, or at its very end.</summary>
    [Theory]
    [InlineData(7, 17)]
    [InlineData(6, 18)]
    [InlineData(3, 21)]
    public void Two_runs_are_one(int first, int second)
    {
        double[] whole = [Start], parts = [Start], restored = [Start];
        Loop(Descent(), new CountedObjective(Samples)).Run(whole);

        GradientDescent<double> optimizer = Descent();
        var loop = Loop(optimizer, new CountedObjective(Samples), first);
        loop.Run(parts);
        var rest = Loop(optimizer, new CountedObjective(Samples), second);
        rest.Restore(loop.Save());
        rest.Run(parts);
        Bits.Same<double>("restored", whole, parts);

        var same = new TrainingLoop<double>(Descent(), new CountedObjective(Samples), new TrainingOptions<double> { BatchSize = Batch, MaxSteps = 12 });
        same.Run(restored);
        same.Run(restored);
        Bits.Same<double>("run twice", whole, restored);
    }

    /// <summary>A run that is cancelled after the last step of an epoch has not told its loss yet; who goes on tells it.</summary>
    [Fact]
    public void An_epoch_that_nobody_was_told_of_is_kept()
    {
        double[] whole = [Start], parts = [Start];
        Loop(Descent(), new CountedObjective(Samples)).Run(whole);

        using var cancellation = new CancellationTokenSource();
        int gradients = 0;
        var objective = new CountedObjective(Samples)
        {
            AtGradient = _ =>
            {
                if (++gradients == 6)
                {
                    cancellation.Cancel();
                }

                return 0;
            },
        };
        GradientDescent<double> optimizer = Descent();
        var loop = Loop(optimizer, objective);
        Assert.Equal(StopReason.Cancelled, loop.Run(parts, cancellation.Token).Reason);
        TrainingState state = loop.Save();
        Assert.Equal((2, 1), (state.Epochs, state.EpochsReported));
        var rest = Loop(optimizer, new CountedObjective(Samples), 18);
        rest.Restore(state);
        rest.Run(parts);
        Bits.Same<double>("theta", whole, parts);
    }

    [Fact]
    public void Without_such_a_schedule_nothing_is_evaluated_for_it()
    {
        var objective = new CountedObjective(Samples);
        double[] theta = [Start];
        Loop(new GradientDescent<double>(1) { LearningRate = 0.1 }, objective, epochLoss: () => throw new InvalidOperationException("Nobody asks.")).Run(theta);
        Assert.Equal(0, objective.Values);
    }

    private static GradientDescent<double> Descent()
    {
        var optimizer = new GradientDescent<double>(1) { LearningRate = 0.1 };
        optimizer.Schedules.LearningRate = new Plateau { Patience = 0, Factor = 0.5, Threshold = 0.3 };
        return optimizer;
    }

    private static TrainingLoop<double> Loop(Optimizer<double> optimizer, CountedObjective objective, int steps = 24, Func<double>? epochLoss = null) =>
        new(optimizer, objective, new TrainingOptions<double> { BatchSize = Batch, MaxSteps = steps, EpochLoss = epochLoss });

    private static double ByHand(int steps, out double rate, Func<CountedObjective, double, double> loss)
    {
        GradientDescent<double> optimizer = Descent();
        var plateau = (Plateau)optimizer.Schedules.LearningRate!;
        var objective = new CountedObjective(Samples);
        var sampler = new BatchSampler(Samples, Batch, SampleOrder.InOrder, seed: 1);
        double[] theta = [Start], gradient = [0];
        for (int step = 1; step <= steps; step++)
        {
            objective.Gradient(theta, sampler.Next(), gradient);
            optimizer.Step(theta, gradient);
            if (step % (Samples / Batch) == 0)
            {
                plateau.Report(loss(objective, theta[0]));
            }
        }

        rate = optimizer.Current.LearningRate;
        return theta[0];
    }
}
