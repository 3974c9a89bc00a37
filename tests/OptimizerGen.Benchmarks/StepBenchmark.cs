using BenchmarkDotNet.Attributes;

namespace OptimizerGen.Benchmarks;

/// <summary>One step of a generated optimizer against the plain loop that one would write by hand, from inside the caches to main memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public abstract class StepBenchmark
{
    private Optimizer<float>? _optimizer;

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    protected float[] Parameters { get; private set; } = [];

    protected float[] Gradient { get; private set; } = [];

    /// <summary>The loop's own first moment, where it has one.</summary>
    protected float[] First { get; private set; } = [];

    /// <summary>The loop's own second moment, where it has one.</summary>
    protected float[] Second { get; private set; } = [];

    protected int StepCount { get; private set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(17);
        Parameters = [.. Enumerable.Range(0, Length).Select(_ => random.NextSingle() - 0.5f)];
        Gradient = [.. Enumerable.Range(0, Length).Select(_ => random.NextSingle() - 0.5f)];
        First = new float[Length];
        Second = new float[Length];
        StepCount = 0;
        _optimizer = Create(Length);
    }

    [Benchmark]
    public void Generated() => _optimizer!.Step(Parameters, Gradient);

    [Benchmark(Baseline = true)]
    public void Loop()
    {
        StepCount++;
        StepByHand();
    }

    protected abstract Optimizer<float> Create(int length);

    protected abstract void StepByHand();
}
