namespace OptimizerGen.Compiler.Text;

/// <summary>A stretch of one spec's text.</summary>
public readonly record struct Location(SpecText Text, TextSpan Span)
{
    /// <summary>What stands there.</summary>
    public string Written => Text.Slice(Span);
}
