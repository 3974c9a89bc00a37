using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A word or text of a spec and where it stands.</summary>
public sealed record LocatedText(string Text, TextSpan Span);
