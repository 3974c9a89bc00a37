using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>The specs that can be named: those of the project first, then the built-in catalogue's.</summary>
internal sealed class SpecLibrary
{
    private readonly Dictionary<string, SpecSyntax> _specs = new(StringComparer.Ordinal);

    public SpecLibrary(IEnumerable<SpecSyntax> specs)
    {
        foreach (SpecSyntax spec in specs)
        {
            if (!_specs.ContainsKey(spec.Name.Text))
            {
                _specs.Add(spec.Name.Text, spec);
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
        if (!_specs.TryGetValue(name, out SpecSyntax? spec))
        {
            report(unknown, [name, Suggestion.For(name, NamesOf(kind))]);
            return null;
        }

        if (spec.IsBroken)
        {
            report(LayerDiagnostics.BrokenBase, [name]);
            return null;
        }

        if (spec.Kind != kind)
        {
            report(LayerDiagnostics.WrongKindOfBase, [name, Describe(spec.Kind), Describe(kind)]);
            return null;
        }

        return spec;
    }

    private IEnumerable<string> NamesOf(SpecKind kind) =>
        _specs.Values.Where(spec => spec.Kind == kind).Select(spec => spec.Name.Text);

    private static string Describe(SpecKind kind) => kind switch
    {
        SpecKind.Optimizer => "an optimizer",
        SpecKind.Schedule => "a schedule",
        SpecKind.Transform => "a transform",
        _ => throw new InvalidOperationException($"Nothing says what a spec of the kind {kind} is called."),
    };
}
