using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OptimizerGen.Generator;

namespace OptimizerGen.Benchmarks.Generation;

/// <summary>A project in memory that has the whole catalogue's specs, as the compiler or an editor would hold it.</summary>
internal sealed class CatalogueProject
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp13);

    private readonly CSharpCompilation _compilation;
    private readonly Dictionary<string, SpecFile> _files;
    private GeneratorDriver _driver;

    public CatalogueProject()
    {
        _files = SpecTexts.Catalogue.ToDictionary(spec => Path.GetFileName(spec.Path), spec => new SpecFile(spec.Path, spec.Text));
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        ImmutableArray<MetadataReference> references =
            [.. assemblies.Split(Path.PathSeparator).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path))];
        _compilation = CSharpCompilation.Create(
            "Catalogue", [CSharpSyntaxTree.ParseText("internal static class Unrelated { }", s_options)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create(
            [new OptimizerGenerator().AsSourceGenerator()], _files.Values, s_options, new SpecBuildOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>How many specs there are.</summary>
    public int SpecCount => _files.Count;

    /// <summary>Runs the generator.</summary>
    /// <returns>How many files it has written, and not kept from before.</returns>
    public int Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        return result.Exception is null
            ? result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Count(IsWritten)
            : throw new InvalidOperationException("The generator failed on the catalogue: " + result.Exception.Message, result.Exception);
    }

    /// <summary>Writes another default for a number of a spec, so that its class and those built on it change.</summary>
    /// <param name="file">The spec's file.</param>
    /// <param name="old">A text that occurs in it.</param>
    /// <param name="changed">What comes in its place.</param>
    public void Edit(string file, string old, string changed)
    {
        SpecFile before = _files[file];
        if (!before.Content.Contains(old, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{file} does not hold '{old}' any more: edit something that it holds.");
        }

        _files[file] = new SpecFile(before.Path, before.Content.Replace(old, changed, StringComparison.Ordinal));
        _driver = _driver.ReplaceAdditionalText(before, _files[file]);
    }

    private static bool IsWritten((object Value, IncrementalStepRunReason Reason) output) =>
        output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
}
