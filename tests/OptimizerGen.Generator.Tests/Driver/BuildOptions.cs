using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>What MSBuild would say of the project and of each file.</summary>
public sealed class BuildOptions(IEnumerable<TestSpec> specs, string? rootNamespace = "My.Project") : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, bool> _isLibrary = specs.ToDictionary(spec => spec.Path, spec => spec.IsLibrary);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        rootNamespace is null ? [] : new Dictionary<string, string> { [BuildKeys.RootNamespace] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        return _isLibrary.TryGetValue(textFile.Path, out bool isLibrary)
            ? new Options(new Dictionary<string, string>
            {
                [BuildKeys.ItemType] = isLibrary ? BuildKeys.LibrarySpec : BuildKeys.ProjectSpec,
            })
            : new Options([]);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
