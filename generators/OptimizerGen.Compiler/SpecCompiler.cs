namespace OptimizerGen.Compiler;

/// <summary>The front door: YAML text in, C# text and diagnostics out. Neither method throws, whatever the text.</summary>
public static partial class SpecCompiler
{
}
