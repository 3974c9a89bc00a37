using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Composition;

/// <summary>The specs that can be named: those of the project first, then the built-in catalogue's.</summary>
internal sealed class SpecLibrary
{
    private readonly Dictionary<string, ParsedSpec> _specs = new(StringComparer.Ordinal);

    public SpecLibrary(IEnumerable<ParsedSpec> specs)
    {
        foreach (ParsedSpec spec in specs)
        {
            if (spec.Name is { } name && !_specs.ContainsKey(name))
            {
                _specs.Add(name, spec);
            }
        }
    }

    public SpecSyntax? Find(
        string name, SpecKind kind, SpecSyntax asking, LocatedText place, DiagnosticBag diagnostics)
    {
        if (!_specs.TryGetValue(name, out ParsedSpec? spec))
        {
            DiagnosticDescriptor unknown =
                kind == SpecKind.Schedule && asking.Extends != place ? DiagnosticCatalogue.UnknownSchedule : DiagnosticCatalogue.UnknownBase;
            diagnostics.Report(unknown, asking.Source, place.Span, name, Suggestion.For(name, NamesOf(kind)));
            return null;
        }

        if (spec.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            diagnostics.Report(DiagnosticCatalogue.BrokenBase, asking.Source, place.Span, name);
            return null;
        }

        if (spec.Syntax!.Kind != kind)
        {
            diagnostics.Report(
                DiagnosticCatalogue.WrongKindOfBase, asking.Source, place.Span, name, Describe(spec.Syntax.Kind), Describe(kind));
            return null;
        }

        return spec.Syntax;
    }

    private IEnumerable<string> NamesOf(SpecKind kind) =>
        _specs.Values.Where(spec => spec.Syntax!.Kind == kind).Select(spec => spec.Name!);

    private static string Describe(SpecKind kind) => kind == SpecKind.Optimizer ? "an optimizer" : "a schedule";
}
