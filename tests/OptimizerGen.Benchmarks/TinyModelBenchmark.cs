using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Limit.Rules;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks;

/// <summary>Whole steps of models so small that everything around the loop counts.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TinyModelBenchmark
{
    private float[] _values = [];
    private float[] _gradient = [];
    private Optimizer<float>? _ofVector;
    private StepMemory? _ofSet;

    [Params("GradientDescent", "MomentumSum", "Adam")]
    public string Rule { get; set; } = "Adam";

    [Params(1, 2, 4, 8, 10, 16, 31, 63, 100, 127, 256)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _ofSet = new StepMemory(Rule, Length);
        _ofVector = Catalogue.Create<float>(Rule, Length);
        _ofVector.Hyperparameters["learning_rate"] = 1e-6;
        _values = new float[Length];
        _gradient = new float[Length];
        Numbers.Fill(_values, seed: 1);
        Numbers.Fill(_gradient, seed: 2);
    }

    [Benchmark]
    public void Set() => _ofSet!.Optimizer.Step();

    [Benchmark]
    public void Vector() => _ofVector!.Step(_values, _gradient);
}
