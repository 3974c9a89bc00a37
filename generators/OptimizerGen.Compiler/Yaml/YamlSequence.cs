using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

internal sealed record YamlSequence(TextSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span);
