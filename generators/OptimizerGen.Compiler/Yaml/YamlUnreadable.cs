using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Stands for a node that was refused; what is wrong with it has been reported.</summary>
internal sealed record YamlUnreadable(TextSpan Span) : YamlNode(Span);
