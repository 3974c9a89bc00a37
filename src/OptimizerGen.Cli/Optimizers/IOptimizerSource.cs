using System.Numerics;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Where optimizers and schedules come from by name: the catalogue, or another set in a test.</summary>
internal interface IOptimizerSource
{
    IReadOnlyList<OptimizerDescription> Optimizers { get; }

    IReadOnlyList<ScheduleDescription> Schedules { get; }

    Optimizer<T> Create<T>(string name, int length)
        where T : struct, IFloatingPointIeee754<T>;

    Optimizer<T> Create<T>(string name, ParameterSet<T> parameters)
        where T : struct, IFloatingPointIeee754<T>;

    Schedule CreateSchedule(string name);
}
