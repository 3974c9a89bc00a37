using Microsoft.CodeAnalysis;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>The step Parse: a file of the project becomes its syntax.</summary>
public static class SpecReading
{
    public static ParsedSpec Parse(SpecInput input, CancellationToken cancellation) =>
        Parse(input.Path, ContentOf(input.File, cancellation));

    /// <summary>The compiler promises never to throw; should it break the promise, one spec suffers and not all.</summary>
    public static ParsedSpec Parse(string path, string content)
    {
        try
        {
            return SpecCompiler.Parse(path, content);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var text = new SpecText(path, content);
            return new ParsedSpec(text, syntax: null, [InternalError.In(text, exception)], []);
        }
    }

    /// <summary>A file that cannot be read counts as empty; the C# compiler itself reports it.</summary>
    public static string ContentOf(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation)?.ToString() ?? "";
}
