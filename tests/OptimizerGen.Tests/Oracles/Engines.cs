using System.Numerics;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Makes the runner of an engine.</summary>
internal static class Engines
{
    /// <summary>The engines to test, as rows of a theory.</summary>
    public static IReadOnlyList<Engine> All { get; } = [Engine.ByHand, Engine.Generated];

    public static IRunner<T> Create<T>(Engine engine, string optimizer, int length)
        where T : struct, IFloatingPointIeee754<T> => engine switch
        {
            Engine.ByHand => new ReferenceRunner<T>(optimizer, length),
            Engine.Generated => new CatalogueRunner<T>(optimizer, length),
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No runner carries out this engine."),
        };

    /// <summary>A schedule as a formula; <paramref name="constant"/> is set under its name where the schedule has one.</summary>
    public static ScheduleFormula CreateSchedule(Engine engine, string schedule, string? constantName, double constant) => engine switch
    {
        Engine.ByHand => ScheduleReference.Formulas[schedule],
        Engine.Generated => CatalogueSchedule.Create(schedule, constantName, constant),
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No formula carries out this engine."),
    };
}
