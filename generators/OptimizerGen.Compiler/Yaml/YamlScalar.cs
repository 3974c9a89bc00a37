using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>A text.</summary>
/// <param name="Span">The whole node, quotes or block indicator included.</param>
/// <param name="Value">The text as YAML decodes it.</param>
/// <param name="Style">How it is written.</param>
/// <param name="ContentSpan">
/// The stretch of the file that holds the text itself, so that a place in the text is a place in the file;
/// null for the styles in which the two differ.
/// </param>
internal sealed record YamlScalar(TextSpan Span, string Value, YamlScalarStyle Style, TextSpan? ContentSpan) : YamlNode(Span)
{
    public bool IsEmpty => Style == YamlScalarStyle.Plain && Value.Length == 0;
}
