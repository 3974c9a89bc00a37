using OptimizerGen.Optimizers;
using OptimizerGen.Problems;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>A loop over a parameter set goes the way of one over a vector with the same function, to the bit.</summary>
public sealed class ModelTrainingTests
{
    private static readonly LinearRegression<double> s_regression = MakeRegression();

    public static TheoryData<string, int?> Rules => new()
    {
        { "Adam", null },
        { "Adam", 7 },
        { "Nesterov", null },
        { "Nesterov", 7 },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_model_goes_the_way_of_a_vector(string rule, int? batch)
    {
        ParameterSet<double> model = TwoLayers.Model();
        double[] theta = [0, 0, 0];
        TrajectoryRecorder<double> ofModel = new(3), ofVector = new(3);
        TrainingResult trained = new TrainingLoop<double>(OptimizerCatalogue.Create(rule, model), new TwoLayers(s_regression), Options(batch, ofModel)).Run();
        TrainingResult vector = new TrainingLoop<double>(OptimizerCatalogue.Create<double>(rule, 3), s_regression, Options(batch, ofVector)).Run(theta);
        Bits.Same<double>("theta", theta, [.. model["w"].Values, .. model["b"].Values]);
        Assert.Equal(ofVector.ToText(), ofModel.ToText());
        Assert.Equal(vector.Reason, trained.Reason);
        Assert.Equal((vector.Final.Step, vector.Final.Epoch, vector.Final.Loss, vector.Final.StepSize), (trained.Final.Step, trained.Final.Epoch, trained.Final.Loss, trained.Final.StepSize));
        Assert.Equal(vector.Final.GradientNorm, trained.Final.GradientNorm, 1e-15);
    }

    [Fact]
    public void Gradients_that_an_objective_adds_start_from_zero()
    {
        ParameterSet<double> model = TwoLayers.Model();
        model["w"].Gradient.Fill(1000);
        double[] theta = [0, 0, 0];
        new TrainingLoop<double>(new GradientDescent<double>(model), new TwoLayers(s_regression), new() { MaxSteps = 4, BatchSize = 3 }).Run();
        new TrainingLoop<double>(new GradientDescent<double>(3), s_regression, new() { MaxSteps = 4, BatchSize = 3 }).Run(theta);
        Bits.Same<double>("theta", theta, [.. model["w"].Values, .. model["b"].Values]);
    }

    [Fact]
    public void The_rules_on_gradient_and_step_stop_a_model()
    {
        foreach (StoppingQuantity quantity in Enum.GetValues<StoppingQuantity>())
        {
            var options = new TrainingOptions<double> { StopAt = [new(quantity, 0.5)] };
            TrainingResult result = new TrainingLoop<double>(new GradientDescent<double>(TwoLayers.Model()) { LearningRate = 0.1 }, new TwoLayers(s_regression), options).Run();
            Assert.Equal(StopReason.RuleMet, result.Reason);
        }
    }

    [Fact]
    public void A_model_that_diverges_or_is_skipped_ends_with_its_reason()
    {
        ParameterSet<double> model = TwoLayers.Model();
        model["b"].Values[0] = double.PositiveInfinity;
        Assert.Equal(StopReason.Diverged, new TrainingLoop<double>(new GradientDescent<double>(model), new TwoLayers(s_regression), new()).Run().Reason);
    }

    [Fact]
    public void The_loss_is_handed_over_in_a_model_too()
    {
        var optimizer = new LossDescent(TwoLayers.Model());
        new TrainingLoop<double>(optimizer, new TwoLayers(s_regression), new() { MaxSteps = 1 }).Run();
        Assert.Equal(s_regression.Value([0, 0, 0]), optimizer.Losses[0]);
    }

    [Fact]
    public void Vector_and_model_are_not_mixed_up()
    {
        ParameterSet<double> model = TwoLayers.Model();
        Assert.StartsWith(
            "The objective is one of a parameter set, but Adam works on one vector; make it for the set.",
            Assert.Throws<ArgumentException>(() => new TrainingLoop<double>(new Adam<double>(3), new TwoLayers(s_regression), new())).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TrainingLoop<double>(new Adam<double>(model), s_regression, new()));
        Assert.Throws<InvalidOperationException>(() => new TrainingLoop<double>(new Adam<double>(model), new TwoLayers(s_regression), new()).Run([0.0, 0, 0]));
        Assert.Throws<InvalidOperationException>(() => new TrainingLoop<double>(new Adam<double>(3), s_regression, new()).Run());
    }

    private static TrainingOptions<double> Options(int? batch, TrajectoryRecorder<double> recorder) => new()
    {
        BatchSize = batch,
        Order = SampleOrder.Shuffled,
        MaxSteps = 60,
        Recorder = recorder,
        StopAt = [new(StoppingQuantity.StepSize, 0)],
    };

    private static LinearRegression<double> MakeRegression()
    {
        var random = new SampleGenerator(5);
        double[] x = new double[40], z = new double[40], ones = new double[40], y = new double[40];
        for (int i = 0; i < 40; i++)
        {
            (x[i], z[i], ones[i]) = (random.NextUniform(-1, 1), random.NextUniform(-1, 1), 1);
            y[i] = (2 * x[i]) - z[i] + 3;
        }

        return new LinearRegression<double>([x, z, ones], y);
    }
}
