using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>How runs end, what they report, and what a skipped step is.</summary>
public sealed class TrainingEndTests
{
    [Theory]
    [InlineData(25, new long[] { 0, 10, 20, 25 })]
    [InlineData(20, new long[] { 0, 10, 20 })]
    [InlineData(0, new long[] { 0 })]
    [InlineData(1, new long[] { 0, 1 })]
    public void Each_step_is_reported_once_at_every_so_many_and_at_the_end(int steps, long[] expected)
    {
        var reports = new Reports();
        TrainingResult result = Loop(new(4), new() { MaxSteps = steps, Progress = reports, ProgressEvery = 10 }).Run([9.0]);
        Assert.Equal(expected, reports.Steps);
        Assert.All(reports.Points, point => Assert.True(point.Loss > 0));
        Assert.Equal((StopReason.StepLimit, steps), (result.Reason, result.Final.Step));
    }

    [Fact]
    public void A_run_that_goes_on_does_not_report_again_where_the_last_one_ended()
    {
        var reports = new Reports();
        TrainingLoop<double> loop = Loop(new(4), new() { MaxSteps = 7, Progress = reports, ProgressEvery = 7, BatchSize = 2 });
        double[] theta = [9];
        loop.Run(theta);
        loop.Run(theta);
        Assert.Equal([0, 7, 14], reports.Steps);
    }

    [Fact]
    public void Where_everything_is_measured_already_the_end_costs_no_evaluation()
    {
        var whole = new CountedObjective(4);
        TrainingResult result = Loop(whole, new() { MaxSteps = 10 }).Run([9.0]);
        Assert.Equal((11, 0), (whole.Gradients, whole.Values));
        var norm = new CountedObjective(4);
        Loop(norm, new() { MaxSteps = 10, BatchSize = 2, StopAt = [new(StoppingQuantity.GradientNorm, 0)] }).Run([9.0]);
        Assert.Equal((21, 0), (norm.Gradients, norm.Values));
        Assert.Equal(Math.Abs(whole.AtGradient([]) + 1.5 + (7.5 * Math.Pow(0.99, 10)) - 1.5), result.Final.GradientNorm, 1e-12);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(1, 3)]
    public void After_cancellation_nothing_is_evaluated(int? batch, long steps)
    {
        using var cancellation = new CancellationTokenSource();
        int gradients = 0;
        var objective = new CountedObjective(4)
        {
            AtGradient = _ =>
            {
                if (++gradients == 3)
                {
                    cancellation.Cancel();
                }

                return 0;
            },
        };
        var reports = new Reports();
        var recorder = new TrajectoryRecorder<double>(1);
        TrainingResult result = Loop(objective, new() { BatchSize = batch, Progress = reports, ProgressEvery = 100, Recorder = recorder }).Run([9.0], cancellation.Token);
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(3, objective.Gradients);
        // The gradient over all samples says the loss at the point where it ended; that over one sample belongs to the point before.
        Assert.Equal((steps, batch is not null), (result.Final.Step, double.IsNaN(result.Final.Loss)));
        Assert.True(double.IsNaN(result.Final.GradientNorm));
        Assert.Equal([0, steps], reports.Steps);
        Assert.Equal([0, 1, 2], recorder.Steps.ToArray());
        Assert.Equal($"cancelled after {steps} steps", result.Explanation);
    }

    [Fact]
    public void A_run_cancelled_beforehand_evaluates_nothing()
    {
        var objective = new CountedObjective(4);
        TrainingResult result = Loop(objective, new()).Run([9.0], new CancellationToken(canceled: true));
        Assert.Equal((StopReason.Cancelled, 0L, 0, 0), (result.Reason, result.Final.Step, objective.Gradients, objective.Values));
    }

    [Fact]
    public void A_skipped_step_is_none_and_meets_no_rule_on_the_steps_length()
    {
        var objective = new CountedObjective(4) { AtGradient = batch => batch is [1] ? double.NaN : 0 };
        var optimizer = new PlainDescent<double>(1) { NonFinite = NonFiniteHandling.Skip };
        var reports = new Reports();
        TrainingResult result = new TrainingLoop<double>(optimizer, objective, new()
        {
            BatchSize = 1,
            MaxSteps = 9,
            StopAt = [new(StoppingQuantity.StepSize, 0)],
            Progress = reports,
            ProgressEvery = 1,
        }).Run([9.0]);
        Assert.Equal((StopReason.StepLimit, 9L, 9L, 3L), (result.Reason, result.Final.Step, optimizer.StepCount, optimizer.SkippedSteps));
        // Twelve batches of four to an epoch, three of them skipped.
        Assert.Equal((3L, 3L), (result.Final.Epoch, optimizer.Epoch));
        Assert.Equal(Enumerable.Range(0, 10).Select(step => (long)step), reports.Steps);
    }

    [Theory]
    [InlineData(null, 0, 1)]
    [InlineData(2, 0, 2)]
    public void A_run_ends_when_the_gradients_of_a_whole_epoch_are_skipped(int? batch, long steps, long skipped)
    {
        var objective = new CountedObjective(4) { AtGradient = _ => double.NaN };
        var optimizer = new PlainDescent<double>(1) { NonFinite = NonFiniteHandling.Skip };
        double[] theta = [9];
        TrainingResult result = new TrainingLoop<double>(optimizer, objective, new() { BatchSize = batch, StopAt = [new(StoppingQuantity.StepSize, 1)] }).Run(theta);
        Assert.Equal((StopReason.Skipped, steps, skipped), (result.Reason, result.Final.Step, optimizer.SkippedSteps));
        Assert.Equal("every gradient after step 0 was skipped, because it was not finite", result.Explanation);
        Bits.Same<double>("theta", [9], theta);
    }

    [Fact]
    public void The_loss_is_handed_to_a_rule_that_wants_it()
    {
        foreach (int? batch in (int?[])[null, 1, 2])
        {
            var objective = new CountedObjective(4);
            double[] theta = [9];
            var optimizer = new LossDescent(1);
            new TrainingLoop<double>(optimizer, objective, new() { BatchSize = batch, MaxSteps = 3 }).Run(theta);
            Assert.Equal(3, optimizer.Losses.Count);
            // At 9 over the samples 0, 1, 2, 3: all, the first, and the first two.
            Assert.Equal(batch switch { null => (81 + 64 + 49 + 36) / 8.0, 1 => 40.5, _ => 36.25 }, optimizer.Losses[0]);
        }
    }

    private static TrainingLoop<double> Loop(CountedObjective objective, TrainingOptions<double> options) =>
        new(new PlainDescent<double>(1), objective, options);
}
