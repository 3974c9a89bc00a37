using System.Globalization;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>A mistake found in a spec, with its place. Two are equal when all they say is equal.</summary>
public sealed class SpecDiagnostic : IEquatable<SpecDiagnostic>
{
    public SpecDiagnostic(DiagnosticDescriptor descriptor, SpecText text, TextSpan span, params string[] arguments)
    {
        Descriptor = descriptor;
        Path = text.Path;
        Span = span;
        Start = text.PositionOf(span.Start);
        End = text.PositionOf(span.End);
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, Array.ConvertAll(arguments, MessageText.Of));
    }

    public DiagnosticDescriptor Descriptor { get; }

    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    public string Path { get; }

    public TextSpan Span { get; }

    public LinePosition Start { get; }

    public LinePosition End { get; }

    public string Message { get; }

    /// <summary>The form that compilers print: <c>path(line,column): error OPT0001: sentence</c>.</summary>
    public override string ToString() =>
        $"{Path}({Start.Line + 1},{Start.Character + 1}): {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Id}: {Message}";

    public bool Equals(SpecDiagnostic? other) =>
        other is not null && Id == other.Id && Path == other.Path && Span == other.Span
        && Start == other.Start && End == other.End && Message == other.Message;

    public override bool Equals(object? obj) => Equals(obj as SpecDiagnostic);

    public override int GetHashCode() => unchecked((Message.GetHashCode() * 31) + Span.GetHashCode());
}
