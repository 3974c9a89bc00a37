using OptimizerGen.Optimizers;
using OptimizerGen.Problems;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>A loop whose optimizer moves some of a model's tensors: it moves and measures those alone.</summary>
public sealed class SelectionTrainingTests
{
    // The least is at w = (3, −1), b = 2.
    private static readonly LinearRegression<double> s_regression = new([[1, 0, 2, 1], [0, 1, 1, -1], [1, 1, 1, 1]], [5, 1, 7, 6]);

    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    [InlineData("Extragradient")]
    [InlineData("SamMomentum")]
    public void It_goes_the_way_of_a_model_without_the_others(string rule)
    {
        ParameterSet<double> model = TwoLayers.Model(), whole = TwoLayers.Model();
        model["b"].Values[0] = 0.25;
        whole["b"].Values[0] = 0.25;
        Optimizer<double> part = OptimizerCatalogue.Create(rule, model.Matching("w"));
        Optimizer<double> all = OptimizerCatalogue.Create(rule, whole);
        all.ParameterGroups.Add("b").IsFrozen = true;
        TrainingResult result = Run(part);
        TrainingResult frozen = Run(all);

        Bits.Same("b", 0.25, model["b"].Values[0]);
        Bits.Same<double>("w", whole["w"].Values, model["w"].Values);
        Assert.Equal((20, StopReason.StepLimit), (result.Final.Step, result.Reason));
        Bits.Same("loss", frozen.Final.Loss, result.Final.Loss);
        Bits.Same("step", frozen.Final.StepSize, result.Final.StepSize);
        Assert.True(result.Final.GradientNorm < frozen.Final.GradientNorm, $"{result.Final.GradientNorm} and {frozen.Final.GradientNorm}");
    }

    [Fact]
    public void Several_gradients_take_a_model_where_they_take_a_vector()
    {
        double[] vector = [0, 0, 0.25];
        ParameterSet<double> model = TwoLayers.Model();
        model["b"].Values[0] = 0.25;
        new TrainingLoop<double>(new Extragradient<double>(3) { LearningRate = 0.1 }, s_regression, new() { MaxSteps = 20, BatchSize = 3 }).Run(vector);
        new TrainingLoop<double>(new Extragradient<double>(model) { LearningRate = 0.1 }, new TwoLayers(s_regression), new() { MaxSteps = 20, BatchSize = 3 }).Run();
        Bits.Same<double>("theta", vector, [.. model["w"].Values, .. model["b"].Values]);
    }

    [Fact]
    public void The_gradient_of_a_tensor_that_is_not_its_own_keeps_no_run_going()
    {
        ParameterSet<double> model = TwoLayers.Model();
        var descent = new GradientDescent<double>(model.Matching("w")) { LearningRate = 0.5 };
        TrainingResult result = new TrainingLoop<double>(descent, new TwoLayers(s_regression), new()
        {
            MaxSteps = 1000,
            StopAt = [new(StoppingQuantity.GradientNorm, 1e-3)],
        }).Run();
        Assert.Equal(StopReason.RuleMet, result.Reason);
        Assert.True(result.Final.Step > 10);
        Assert.Equal(0, model["b"].Values[0]);
    }

    [Fact]
    public void Two_loops_on_one_model_take_turns()
    {
        ParameterSet<double> model = TwoLayers.Model();
        var weights = new TrainingLoop<double>(new GradientDescent<double>(model.Matching("w")) { LearningRate = 0.5 }, new TwoLayers(s_regression), new() { MaxSteps = 25 });
        var bias = new TrainingLoop<double>(new GradientDescent<double>(model.Matching("b")) { LearningRate = 0.5 }, new TwoLayers(s_regression), new() { MaxSteps = 25 });
        double loss = double.PositiveInfinity;
        for (int turn = 0; turn < 40; turn++)
        {
            double now = weights.Run().Final.Loss;
            Assert.True(now < loss, $"{now} after {loss}");
            loss = bias.Run().Final.Loss;
            Assert.True(loss < now, $"{loss} after {now}");
        }

        Assert.Equal(2, model["b"].Values[0], 1e-6);
        Assert.Equal(-1, model["w"].Values[1], 1e-6);
    }

    private static TrainingResult Run(Optimizer<double> optimizer) => new TrainingLoop<double>(optimizer, new TwoLayers(s_regression), new()
    {
        MaxSteps = 20,
        BatchSize = 2,
        Order = SampleOrder.Shuffled,
        StopAt = [new(StoppingQuantity.StepSize, 0), new(StoppingQuantity.GradientNorm, 0)],
    }).Run();
}
