using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A fault of the compiler, told at the spec that brought it out.</summary>
public static class InternalError
{
    public static SpecDiagnostic In(SpecText text, Exception exception) =>
        new(DiagnosticCatalogue.InternalError, text, new TextSpan(0, 0), exception.GetType().Name, OneLine(exception));

    private static string OneLine(Exception exception)
    {
        string place = exception.StackTrace?.Split('\n')[0].Trim() ?? "no stack";
        return $"{exception.Message} {place}".Replace("\r", "").Replace('\n', ' ');
    }
}
