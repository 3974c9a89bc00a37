using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OptimizerGen.Generator;

namespace OptimizerGen.Benchmarks.Generation;

/// <summary>What the build says of the project and of each file: all of them are its specs.</summary>
internal sealed class SpecBuildOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options s_file = new(BuildKeys.ItemType, BuildKeys.ProjectSpec);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(BuildKeys.RootNamespace, Convert.ToBase64String("Catalogue"u8));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options("none", "none");

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_file;

    private sealed class Options(string onlyKey, string onlyValue) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == onlyKey ? onlyValue : null;
            return value is not null;
        }
    }
}
