using BenchmarkDotNet.Attributes;
using OptimizerGen.Benchmarks.Generation;

namespace OptimizerGen.Benchmarks;

/// <summary>The source generator as an editor runs it: on the whole catalogue at first, then after each edit of one spec.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GeneratorBenchmark
{
    private CatalogueProject? _project;
    private bool _isEdited;

    [GlobalSetup]
    public void Prepare()
    {
        _project = new CatalogueProject();
        _project.Run();
    }

    [Benchmark(Baseline = true)]
    public object Catalogue()
    {
        var project = new CatalogueProject();
        project.Run();
        return project;
    }

    [Benchmark]
    public int OneEdit() => AfterEdit(SpecEdit.All[0]);

    [Benchmark]
    public int OneEditOfMany() => AfterEdit(SpecEdit.All[1]);

    private int AfterEdit(SpecEdit edit)
    {
        _project!.Edit(edit.File, _isEdited ? edit.Changed : edit.Text, _isEdited ? edit.Text : edit.Changed);
        _isEdited = !_isEdited;
        return _project.Run();
    }
}
