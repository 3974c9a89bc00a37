using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using OptimizerGen.Benchmarks.Generation;

namespace OptimizerGen.Benchmarks;

/// <summary>The source generator on the whole catalogue, in processes in which it has not run before.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class GeneratorColdBenchmark
{
    [Benchmark]
    public object Catalogue()
    {
        var project = new CatalogueProject();
        project.Run();
        return project;
    }
}
