using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks;

/// <summary>A step on one thread against the loop that one would write by hand, and against calls of TensorPrimitives.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class HandWrittenBenchmark
{
    private StepMemory? _memory;
    private RuleRow? _rule;

    public static IEnumerable<string> Rules => RuleRow.All.Where(rule => rule.Loop is not null).Select(rule => rule.Name);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "Adam";

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _rule = RuleRow.All.Single(rule => rule.Name == Rule);
        _memory = new StepMemory(Rule, Length);
        _memory.Optimizer.MaxDegreeOfParallelism = 1;
    }

    [Benchmark]
    public void Generated() => _memory!.Optimizer.Step();

    [Benchmark(Baseline = true)]
    public void Loop() => _rule!.Loop!(_memory!);

    [Benchmark]
    public void TensorPrimitives() => _rule!.Tensors!(_memory!);
}
