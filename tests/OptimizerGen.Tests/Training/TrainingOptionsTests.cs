using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

public sealed class TrainingOptionsTests
{
    public static TheoryData<string, Func<object>> Refused => new()
    {
        { "BatchSize must be at least 1, but was set to 0.", () => new TrainingOptions<double> { BatchSize = 0 } },
        { "MaxSteps must be at least 0, but was set to -1.", () => new TrainingOptions<double> { MaxSteps = -1 } },
        { "TimeLimit must be at least 00:00:00, but was set to -00:00:01.", () => new TrainingOptions<double> { TimeLimit = TimeSpan.FromSeconds(-1) } },
        { "ProgressEvery must be at least 1, but was set to 0.", () => new TrainingOptions<double> { ProgressEvery = 0 } },
        { "Order must be one of InOrder, Shuffled, WithReplacement, but was set to 9.", () => new TrainingOptions<double> { Order = (SampleOrder)9 } },
        { "Quantity must be one of Loss, GradientNorm, StepSize, but was set to 7.", () => new StoppingRule((StoppingQuantity)7, 1) },
        { "The threshold of a stopping rule is not a number,", () => new StoppingRule(StoppingQuantity.Loss, double.NaN) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_means_nothing_is_refused_where_it_is_set(string sentence, Func<object> make) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public void What_means_something_is_kept()
    {
        var options = new TrainingOptions<double> { BatchSize = 1, MaxSteps = long.MaxValue, TimeLimit = TimeSpan.Zero, ProgressEvery = 1, Order = SampleOrder.WithReplacement };
        Assert.Equal((1, long.MaxValue, TimeSpan.Zero, 1, SampleOrder.WithReplacement), (options.BatchSize, options.MaxSteps, options.TimeLimit, options.ProgressEvery, options.Order));
        Assert.Null(new TrainingOptions<double> { BatchSize = null, TimeLimit = null }.BatchSize);
    }

    [Fact]
    public void A_run_of_endless_steps_can_go_on_after_others()
    {
        var loop = new TrainingLoop<double>(new PlainDescent<double>(1), new CountedObjective(2), new() { MaxSteps = long.MaxValue, StopAt = [new(StoppingQuantity.GradientNorm, 1e-3)] });
        double[] theta = [9];
        Assert.Equal(StopReason.RuleMet, loop.Run(theta).Reason);
        theta[0] = 9;
        Assert.Equal(StopReason.RuleMet, loop.Run(theta).Reason);
    }

    [Fact]
    public void Batches_need_samples_and_a_recorder_the_right_dimension()
    {
        var one = new PlainDescent<double>(1);
        var parabola = OptimizerGen.Problems.ProblemCatalogue.Create<double>("parabola", new()).Objective;
        Assert.StartsWith("The objective is no mean over samples,", Assert.Throws<ArgumentException>(() => new TrainingLoop<double>(one, parabola, new() { BatchSize = 3 })).Message, StringComparison.Ordinal);
        Assert.StartsWith("The point has 1 parameters, but the recorder keeps 2.", Assert.Throws<ArgumentException>(() => new TrainingLoop<double>(one, parabola, new() { Recorder = new(2) })).Message, StringComparison.Ordinal);
    }
}
