using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks;

/// <summary>A step of each representative rule, from inside the caches to main memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StepBenchmark
{
    private StepMemory? _memory;

    public static IEnumerable<string> Rules => RuleRow.All.Select(rule => rule.Name);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "Adam";

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _memory = new StepMemory(Rule, Length);
        _memory.Optimizer.MaxDegreeOfParallelism = Threads;
    }

    [Benchmark]
    public void Step() => _memory!.Optimizer.Step();
}
