namespace OptimizerGen.Cli.Optimizers;

/// <summary>An optimizer of the catalogue.</summary>
internal sealed class NamedOptimizer(IOptimizerSource source, OptimizerDescription description) : OptimizerChoice
{
    public override OptimizerDescription Description => description;

    public override Optimizer<T> Create<T>(int length) => source.Create<T>(description.Name, length);

    public override Optimizer<T> Create<T>(ParameterSet<T> parameters) => source.Create(description.Name, parameters);
}
