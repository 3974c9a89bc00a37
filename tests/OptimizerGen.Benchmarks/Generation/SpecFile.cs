using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OptimizerGen.Benchmarks.Generation;

/// <summary>A spec as the build hands it to the generator.</summary>
internal sealed class SpecFile(string path, string content) : AdditionalText
{
    public string Content => content;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
}
