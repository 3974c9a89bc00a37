using System.Text.Json;
using System.Text.Json.Serialization;
using OptimizerGen.Optimizers;
using OptimizerGen.Problems;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>A loop run in pieces goes the way of one run, to the bit.</summary>
public sealed class TrainingPiecesTests
{
    private static readonly Problem<double> s_regression = ProblemCatalogue.Create<double>("regression", new(Samples: 100));
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static TheoryData<int?, SampleOrder> Ways => new()
    {
        { null, SampleOrder.InOrder },
        { 10, SampleOrder.InOrder },
        { 7, SampleOrder.InOrder },
        { 10, SampleOrder.Shuffled },
        { 7, SampleOrder.Shuffled },
        { 100, SampleOrder.Shuffled },
        { 10, SampleOrder.WithReplacement },
        { 100, SampleOrder.WithReplacement },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Runs_of_53_and_53_steps_are_one_of_106(int? batch, SampleOrder order)
    {
        (double[] whole, TrainingPoint end) = Run(batch, order, 106);
        (double[] halves, TrainingPoint halvesEnd) = Run(batch, order, 53, 53);
        (double[] pieces, TrainingPoint piecesEnd) = Run(batch, order, 1, 0, 52, 50, 3);
        Bits.Same<double>("halves", whole, halves);
        Bits.Same<double>("pieces", whole, pieces);
        Assert.Equal(end with { Elapsed = default }, halvesEnd with { Elapsed = default });
        Assert.Equal(end with { Elapsed = default }, piecesEnd with { Elapsed = default });
        Assert.Equal(106, end.Step);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_loop_made_anew_goes_on_with_the_state_of_another(int? batch, SampleOrder order)
    {
        (double[] whole, TrainingPoint end) = Run(batch, order, 106);
        double[] theta = [0, 0];
        var adam = new Adam<double>(2) { LearningRate = 0.01 };
        TrainingLoop<double> first = Loop(adam, batch, order, 53, seed: 1);
        first.Run(theta);

        string file = JsonSerializer.Serialize(first.Save(), s_json);
        TrainingLoop<double> second = Loop(adam, batch, order, 53, seed: 77);
        second.Restore(JsonSerializer.Deserialize<TrainingState>(file, s_json)!);
        Assert.Equal(53, second.Steps);
        TrainingResult result = second.Run(theta);
        Bits.Same<double>("theta", whole, theta);
        Assert.Equal(end with { Elapsed = default }, result.Final with { Elapsed = default });
    }

    [Fact]
    public void Epochs_go_on_from_those_of_the_optimizer()
    {
        double[] theta = [0, 0];
        var optimizer = new PlainDescent<double>(2) { Epoch = 5 };
        TrainingLoop<double> loop = Loop(optimizer, 50, SampleOrder.Shuffled, 3, seed: 1);
        loop.Run(theta);
        loop.Run(theta);
        Assert.Equal([5, 5, 6, 6, 7, 7], optimizer.Epochs);
        Assert.Equal((8, 3, 6), (optimizer.Epoch, loop.Epochs, loop.Steps));
    }

    [Fact]
    public void The_trajectory_of_pieces_is_that_of_the_whole()
    {
        var whole = new TrajectoryRecorder<double>(2, every: 5);
        var pieces = new TrajectoryRecorder<double>(2, every: 5);
        double[] theta = [0, 0];
        Loop(new PlainDescent<double>(2), 10, SampleOrder.Shuffled, 40, seed: 1, whole).Run(theta);
        TrainingLoop<double> loop = Loop(new PlainDescent<double>(2), 10, SampleOrder.Shuffled, 20, seed: 1, pieces);
        theta = [0, 0];
        loop.Run(theta);
        loop.Run(theta);
        Assert.Equal(whole.ToText(), pieces.ToText());
    }

    [Fact]
    public void A_state_of_another_kind_of_loop_is_refused()
    {
        TrainingLoop<double> whole = Loop(new PlainDescent<double>(2), null, SampleOrder.InOrder, 1, seed: 1);
        TrainingLoop<double> batches = Loop(new PlainDescent<double>(2), 10, SampleOrder.Shuffled, 1, seed: 1);
        Assert.StartsWith("The state is of a loop that takes batches of samples, but this one takes all at once:", Assert.Throws<ArgumentException>(() => whole.Restore(batches.Save())).Message, StringComparison.Ordinal);
        Assert.StartsWith("The state is of a loop that takes all samples at once, but this one takes batches:", Assert.Throws<ArgumentException>(() => batches.Restore(whole.Save())).Message, StringComparison.Ordinal);
        Assert.StartsWith("The loop's state has -1 steps and 0 epochs", Assert.Throws<ArgumentException>(() => whole.Restore(new(-1, 0, 0, null))).Message, StringComparison.Ordinal);
    }

    private static (double[] Parameters, TrainingPoint End) Run(int? batch, SampleOrder order, params int[] pieces)
    {
        double[] theta = [0, 0];
        var adam = new Adam<double>(2) { LearningRate = 0.01 };
        TrainingPoint end = default;
        TrainingState? state = null;
        foreach (int steps in pieces)
        {
            TrainingLoop<double> loop = Loop(adam, batch, order, steps, seed: 1);
            if (state is not null)
            {
                loop.Restore(state);
            }

            end = loop.Run(theta).Final;
            state = loop.Save();
        }

        return (theta, end);
    }

    private static TrainingLoop<double> Loop(Optimizer<double> optimizer, int? batch, SampleOrder order, int steps, int seed, TrajectoryRecorder<double>? recorder = null) =>
        new(optimizer, s_regression.Objective, new()
        {
            BatchSize = batch,
            Order = order,
            MaxSteps = steps,
            Seed = seed,
            StopAt = [new(StoppingQuantity.StepSize, 0)],
            Recorder = recorder,
        });
}
