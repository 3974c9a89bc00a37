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

    /// <summary>A spec by its name, or null when it cannot be used.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What is needed.</param>
    /// <param name="unknown">What to report when there is none of that name.</param>
    /// <param name="report">Reports at the place that names it.</param>
    public SpecSyntax? Find(
        string name, SpecKind kind, DiagnosticDescriptor unknown, Action<DiagnosticDescriptor, string[]> report)
    {
        if (!_specs.TryGetValue(name, out ParsedSpec? spec))
        {
            report(unknown, [name, Suggestion.For(name, NamesOf(kind))]);
            return null;
        }

        if (spec.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            report(DiagnosticCatalogue.BrokenBase, [name]);
            return null;
        }

        if (spec.Syntax!.Kind != kind)
        {
            report(DiagnosticCatalogue.WrongKindOfBase, [name, Describe(spec.Syntax.Kind), Describe(kind)]);
            return null;
        }

        return spec.Syntax;
    }

    private IEnumerable<string> NamesOf(SpecKind kind) =>
        _specs.Values.Where(spec => spec.Syntax!.Kind == kind).Select(spec => spec.Name!);

    private static string Describe(SpecKind kind) => kind == SpecKind.Optimizer ? "an optimizer" : "a schedule";
}
