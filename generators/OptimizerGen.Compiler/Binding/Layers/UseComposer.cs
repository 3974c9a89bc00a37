using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>Finds the rules that a spec runs side by side, and gives them their arguments.</summary>
internal sealed class UseComposer(SpecLibrary library, DiagnosticBag diagnostics)
{
    public IReadOnlyList<UsedRule> Compose(IReadOnlyList<UseSyntax> uses)
    {
        var rules = new List<UsedRule>();
        foreach (UseSyntax use in uses)
        {
            if (use.Rule is { } item && Find(item) is { } found)
            {
                (ComposedSpec spec, IReadOnlyList<string> given) = new ArgumentMerger(diagnostics).Merge(item, found);
                rules.Add(new UsedRule(use.Name, item.Name, spec, given));
            }
        }

        return rules;
    }

    private ComposedSpec? Find(WithSyntax item)
    {
        void Report(DiagnosticDescriptor descriptor, string[] arguments) => diagnostics.Report(descriptor, item.Name.Location, arguments);

        if (library.Find(item.Name.Text, SpecKind.Optimizer, LayerDiagnostics.UnknownUse, Report) is not { } syntax)
        {
            return null;
        }

        var found = new DiagnosticBag();
        ComposedSpec? composed = new SpecComposer(library, found, isUsed: true).Compose(syntax);
        if (found.HasErrors || composed is null)
        {
            Report(LayerDiagnostics.BrokenBase, [item.Name.Text]);
            return null;
        }

        if (Obstacle(composed) is { } obstacle)
        {
            Report(LayerDiagnostics.UseUnfit, [item.Name.Text, obstacle]);
            return null;
        }

        return composed;
    }

    private static string? Obstacle(ComposedSpec spec) =>
        spec.UseEntries.Count > 0 ? "it uses rules itself; name those here"
        : spec.Layers.Any(layer => layer.GradientAt.Count > 0) ? "it asks for its gradient at a point of its own, and there is one gradient for all"
        : null;
}
