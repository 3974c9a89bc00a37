using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>What MSBuild would say of the project and of each file.</summary>
public sealed class BuildOptions(IEnumerable<TestSpec> specs, TestProject project) : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, bool> _isLibrary = specs.ToDictionary(spec => spec.Path, spec => spec.IsLibrary);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string?>
    {
        [BuildKeys.RootNamespace] = Encoded(project.RootNamespace),
        [BuildKeys.CatalogueAccess] = project.CatalogueAccess,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        return _isLibrary.TryGetValue(textFile.Path, out bool isLibrary)
            ? new Options(new Dictionary<string, string?>
            {
                [BuildKeys.ItemType] = isLibrary ? BuildKeys.LibrarySpec : BuildKeys.ProjectSpec,
            })
            : new Options([]);
    }

    private static string? Encoded(string? value) => value is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }
}
