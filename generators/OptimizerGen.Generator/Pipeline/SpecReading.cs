using Microsoft.CodeAnalysis;
using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>The step Parse: a file of the project becomes its syntax.</summary>
public static class SpecReading
{
    public static ParsedSpec Parse(SpecInput input, CancellationToken cancellation) =>
        SpecCompiler.Parse(input.Path, ContentOf(input.File, cancellation));

    /// <summary>A file that cannot be read counts as empty; the C# compiler itself reports it.</summary>
    public static string ContentOf(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation)?.ToString() ?? "";
}
