namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>A rule that does nothing, with a learning rate that lies between 0 and 1.</summary>
internal sealed class Bounded(ParameterSet<double> parameters) : Optimizer<double>(s_description, parameters)
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "Bounded",
        Hyperparameters =
        [
            new HyperparameterDescription { Name = "learning_rate", PropertyName = "LearningRate", Default = 1, Range = new NumberRange(0, 1, true, true) },
        ],
    };

    public double LearningRate { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    protected override void Update(int phase, in StepFrame<double> frame)
    {
    }
}
