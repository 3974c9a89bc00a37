using System.Numerics;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>An optimizer that the user chose and that can be made any number of times.</summary>
internal abstract class OptimizerChoice
{
    public abstract OptimizerDescription Description { get; }

    public string Name => Description.Name;

    public abstract Optimizer<T> Create<T>(int length)
        where T : struct, IFloatingPointIeee754<T>;

    public abstract Optimizer<T> Create<T>(ParameterSet<T> parameters)
        where T : struct, IFloatingPointIeee754<T>;
}
