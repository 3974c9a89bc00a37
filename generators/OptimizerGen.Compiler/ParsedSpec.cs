using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler;

/// <summary>
/// A spec file after reading: its syntax, what was wrong with it, and which other specs it names.
/// Reading depends on path and content alone, so two are equal when those are.
/// </summary>
public sealed class ParsedSpec(
    SpecText text, SpecSyntax? syntax, IReadOnlyList<SpecDiagnostic> diagnostics, IReadOnlyList<string> references)
    : IEquatable<ParsedSpec>
{
    public SpecText Text { get; } = text;

    public string Path => Text.Path;

    /// <summary>The name the spec gives to its type, or null when not even that could be read.</summary>
    public string? Name => Syntax?.Name.Text;

    public SpecSyntax? Syntax { get; } = syntax;

    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Names of other specs this one may need: what it extends, and every schedule it calls.</summary>
    public IReadOnlyList<string> References { get; } = references;

    public bool Equals(ParsedSpec? other) =>
        other is not null && Path == other.Path && Text.Content == other.Text.Content;

    public override bool Equals(object? obj) => Equals(obj as ParsedSpec);

    public override int GetHashCode() => Text.Content.GetHashCode();
}
