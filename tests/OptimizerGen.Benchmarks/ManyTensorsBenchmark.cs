using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Models;

namespace OptimizerGen.Benchmarks;

/// <summary>A step of Adam on the tensors of a model, and on one tensor of as many parameters.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ManyTensorsBenchmark
{
    private Optimizer<float>? _optimizer;

    public static IEnumerable<string> Models => ModelShapes.All.Select(model => model.Name);

    [ParamsSource(nameof(Models))]
    public string Model { get; set; } = "ResNet-50";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup(Target = nameof(Tensors))]
    public void PrepareTensors() => Prepare(Shapes.Lengths);

    [GlobalSetup(Target = nameof(Flat))]
    public void PrepareFlat() => Prepare([checked((int)Shapes.Total)]);

    [Benchmark]
    public void Tensors() => _optimizer!.Step();

    [Benchmark(Baseline = true)]
    public void Flat() => _optimizer!.Step();

    private ModelShapes Shapes => ModelShapes.All.Single(model => model.Name == Model);

    private void Prepare(IReadOnlyList<int> lengths)
    {
        _optimizer = TensorModel.Create("Adam", lengths);
        _optimizer.MaxDegreeOfParallelism = Threads;
    }
}
