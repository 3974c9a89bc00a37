using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>A map with its entries in the order written and no key twice.</summary>
internal sealed record YamlMapping(TextSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span);
