using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks;

/// <summary>A step of Adam with states in four bytes, and in two.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StorageBenchmark
{
    private StepMemory? _memory;

    [Params(100_000, 30_000_000)]
    public int Length { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup(Target = nameof(Float))]
    public void PrepareFloat() => Prepare("Adam");

    [GlobalSetup(Target = nameof(BFloat16))]
    public void PrepareBFloat16() => Prepare("AdamBFloat16");

    [Benchmark(Baseline = true)]
    public void Float() => _memory!.Optimizer.Step();

    [Benchmark]
    public void BFloat16() => _memory!.Optimizer.Step();

    private void Prepare(string rule)
    {
        _memory = new StepMemory(rule, Length);
        _memory.Optimizer.MaxDegreeOfParallelism = Threads;
    }
}
