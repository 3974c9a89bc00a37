using System.Numerics;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Makes the runner of an engine.</summary>
internal static class Engines
{
    /// <summary>The engines to test, as rows of a theory.</summary>
    public static IReadOnlyList<Engine> All { get; } = [Engine.ByHand, Engine.Generated];

    public static IRunner<T> Create<T>(Engine engine, string optimizer, params IReadOnlyList<int[]> shapes)
        where T : struct, IFloatingPointIeee754<T> => engine switch
        {
            Engine.ByHand => new ReferenceRunner<T>(optimizer, shapes),
            Engine.Generated => new CatalogueRunner<T>(optimizer, shapes),
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No runner carries out this engine."),
        };

    /// <summary>A schedule with these settings.</summary>
    public static RunningSchedule CreateSchedule(Engine engine, string schedule, IEnumerable<KeyValuePair<string, double>> settings) => engine switch
    {
        Engine.ByHand => ScheduleReference.Rules[schedule].With(settings),
        Engine.Generated => CatalogueSchedule.Create(schedule, settings),
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No formula carries out this engine."),
    };
}
