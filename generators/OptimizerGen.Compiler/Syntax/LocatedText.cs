using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A word or text of a spec and where it stands.</summary>
public sealed record LocatedText(string Text, TextSpan Span);

/// <summary>A word that a key was given: what it means, and where it stands.</summary>
public sealed record SourcedWord<TMeaning>(SpecText Source, TextSpan Span, TMeaning Meaning)
    where TMeaning : struct;
