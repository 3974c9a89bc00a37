using System.Numerics;
#if CATALOGUE
using OptimizerGen.Tests.Catalogue;
#endif
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Makes the runner of an engine.</summary>
internal static class Engines
{
    /// <summary>The engines to test, as rows of a theory.</summary>
    public static IReadOnlyList<Engine> All { get; } =
#if CATALOGUE
        [Engine.ByHand, Engine.Generated];
#else
        [Engine.ByHand];
#endif

    public static IRunner<T> Create<T>(Engine engine, string optimizer, int length)
        where T : struct, IFloatingPointIeee754<T> => engine switch
        {
            Engine.ByHand => new ReferenceRunner<T>(optimizer, length),
#if CATALOGUE
            Engine.Generated => new CatalogueRunner<T>(optimizer, length),
#endif
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No runner carries out this engine."),
        };

    /// <summary>A schedule as a formula; <paramref name="constant"/> is set under its name where the schedule has one.</summary>
    public static ScheduleFormula CreateSchedule(Engine engine, string schedule, string? constantName, double constant) => engine switch
    {
        Engine.ByHand => ScheduleReference.Formulas[schedule],
#if CATALOGUE
        Engine.Generated => CatalogueSchedule.Create(schedule, constantName, constant),
#endif
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No formula carries out this engine."),
    };
}
