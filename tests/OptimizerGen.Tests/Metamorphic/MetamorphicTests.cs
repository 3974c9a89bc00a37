using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>Relations between rules, checked on the references and on the generated classes.</summary>
public abstract class MetamorphicTests
{
    /// <summary>The engines, one row each.</summary>
    public static TheoryData<Engine> EngineRows => [.. Engines.All];

    internal static double[][] Run(Engine engine, string optimizer, string settings, Action<int, IRunner<double>>? before = null) =>
        new Follow { Engine = engine, Optimizer = optimizer, Settings = settings, Before = before }.Run();

    internal static double[][] Run(Engine engine, string optimizer, string settings, Func<int, int, double, double> gradient) =>
        new Follow { Engine = engine, Optimizer = optimizer, Settings = settings, Gradient = gradient }.Run();

    /// <summary>Before each step the rate becomes that of a falling schedule.</summary>
    internal static Action<int, IRunner<double>> FallingRate(double initial) => (t, runner) => runner.Set("learning_rate", initial / Math.Sqrt(t));
}
