using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>A node of a YAML document and where it stands.</summary>
internal abstract record YamlNode(TextSpan Span);
