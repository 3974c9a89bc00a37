using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OptimizerGen.Compiler.Diagnostics;
using Descriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using Severity = OptimizerGen.Compiler.Diagnostics.DiagnosticSeverity;

namespace OptimizerGen.Generator;

/// <summary>Says in Roslyn's terms what the spec compiler found; the sentence is already complete.</summary>
public static class DiagnosticTranslation
{
    private const string Category = "OptimizerGen";

    private static readonly Dictionary<string, Descriptor> s_descriptors =
        DiagnosticCatalogue.All.ToDictionary(descriptor => descriptor.Id, Translate, StringComparer.Ordinal);

    public static IEnumerable<Descriptor> Descriptors => s_descriptors.Values;

    /// <summary>The place is named by path and position alone, and so holds on to nothing of the compilation.</summary>
    public static Diagnostic Translate(SpecDiagnostic diagnostic)
    {
        Location location = Location.Create(
            diagnostic.Path,
            new TextSpan(diagnostic.Span.Start, diagnostic.Span.Length),
            new LinePositionSpan(
                new LinePosition(diagnostic.Start.Line, diagnostic.Start.Character),
                new LinePosition(diagnostic.End.Line, diagnostic.End.Character)));
        return Diagnostic.Create(s_descriptors[diagnostic.Id], location, diagnostic.Message);
    }

    /// <summary>After an error there is no class, whatever a project's settings say; so errors cannot be configured away.</summary>
    private static Descriptor Translate(Compiler.Diagnostics.DiagnosticDescriptor descriptor)
    {
        bool isError = descriptor.Severity == Severity.Error;
        return new Descriptor(
            descriptor.Id,
            descriptor.Title,
            messageFormat: "{0}",
            Category,
            isError ? Microsoft.CodeAnalysis.DiagnosticSeverity.Error : Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            customTags: isError ? [WellKnownDiagnosticTags.NotConfigurable] : []);
    }
}
