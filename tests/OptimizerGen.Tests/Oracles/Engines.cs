using System.Numerics;

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
}
