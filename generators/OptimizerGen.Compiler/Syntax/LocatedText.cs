using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A word or text of a spec and where it stands.</summary>
public sealed record LocatedText(string Text, Location Location)
{
    public TextSpan Span => Location.Span;
}

/// <summary>A word that a key was given: what it means, and where it stands.</summary>
public sealed record LocatedWord<TMeaning>(TMeaning Meaning, Location Location)
    where TMeaning : struct;
