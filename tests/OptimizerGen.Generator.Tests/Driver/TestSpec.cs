using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>A spec as the build would hand it over.</summary>
public sealed record TestSpec(string Path, string Text, bool IsLibrary = false)
{
    public TestSpec With(string text) => this with { Text = text };

    public AdditionalText AsAdditionalText() => new InMemoryText(Path, Text);

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
