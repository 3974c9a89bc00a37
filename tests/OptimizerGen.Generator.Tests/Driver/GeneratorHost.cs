using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>A project in memory in which the generator runs, again after each edit, as in an editor.</summary>
public sealed class GeneratorHost
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(FindReferences);

    private readonly TestProject _project;
    private readonly Dictionary<string, (TestSpec Spec, AdditionalText File)> _files;
    private GeneratorDriver _driver;

    public GeneratorHost(IEnumerable<TestSpec> specs, TestProject? project = null)
    {
        _project = project ?? new TestProject();
        _files = specs.ToDictionary(spec => spec.Path, spec => (spec, spec.AsAdditionalText()));
        Compilation = CSharpCompilation.Create(
            "Consumer",
            [Parse("/// <summary>Nothing to do with any spec.</summary>\npublic static class Unrelated { }")],
            [.. _project.Runtime is null ? s_references.Value : [.. Framework, _project.Runtime], .. _project.References],
            _project.CompilationOptions);
        _driver = CSharpGeneratorDriver.Create(
            [new OptimizerGenerator().AsSourceGenerator()],
            _files.Values.Select(file => file.File),
            _project.ParseOptions,
            new BuildOptions(Specs, _project),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>What every project refers to but the runtime.</summary>
    public static IEnumerable<MetadataReference> Framework =>
        s_references.Value.Where(reference => Path.GetFileName(reference.Display) != "OptimizerGen.dll");

    public CSharpCompilation Compilation { get; private set; }

    public IEnumerable<TestSpec> Specs => _files.Values.Select(file => file.Spec);

    public GeneratorRun Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return new GeneratorRun(_driver.GetRunResult().Results.Single(), Compilation);
    }

    /// <summary>Writes another text into a spec's file.</summary>
    public void Edit(TestSpec spec)
    {
        AdditionalText old = _files[spec.Path].File;
        _files[spec.Path] = (spec, spec.AsAdditionalText());
        _driver = _driver.ReplaceAdditionalText(old, _files[spec.Path].File);
    }

    /// <summary>Adds a file that the build does not call a spec.</summary>
    public void AddForeignFile(string path, string text) =>
        _driver = _driver.AddAdditionalTexts([new TestSpec(path, text).AsAdditionalText()]);

    public void AddUnrelatedCode() => AddCode("/// <summary>New.</summary>\npublic static class MoreUnrelated { }");

    /// <summary>Adds a file of the project's own.</summary>
    public void AddCode(string text) => Compilation = Compilation.AddSyntaxTrees(Parse(text));

    /// <summary>What happens when an .editorconfig is touched: all settings come as new objects.</summary>
    public void TouchSettings() => _driver = _driver.WithUpdatedAnalyzerConfigOptions(new BuildOptions(Specs, _project));

    private SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, _project.ParseOptions);

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. assemblies.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
