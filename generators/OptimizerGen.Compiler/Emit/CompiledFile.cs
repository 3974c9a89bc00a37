namespace OptimizerGen.Compiler;

/// <summary>A file of generated C#.</summary>
/// <param name="Part">What of the type it holds, such as <c>Loops</c>; null for the class as its users see it.</param>
/// <param name="Text">The whole file.</param>
public sealed record CompiledFile(string? Part, string Text);
