using OptimizerGen.Optimizers;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>The optimizers and schedules that are generated from the repository's specs.</summary>
internal sealed class CatalogueSource : IOptimizerSource
{
    public IReadOnlyList<OptimizerDescription> Optimizers => OptimizerCatalogue.Optimizers;

    public IReadOnlyList<ScheduleDescription> Schedules => OptimizerCatalogue.Schedules;

    public Optimizer<T> Create<T>(string name, int length)
        where T : struct, System.Numerics.IFloatingPointIeee754<T> => OptimizerCatalogue.Create<T>(name, length);

    public Optimizer<T> Create<T>(string name, ParameterSet<T> parameters)
        where T : struct, System.Numerics.IFloatingPointIeee754<T> => OptimizerCatalogue.Create(name, parameters);

    public Schedule CreateSchedule(string name) => OptimizerCatalogue.CreateSchedule(name);
}
