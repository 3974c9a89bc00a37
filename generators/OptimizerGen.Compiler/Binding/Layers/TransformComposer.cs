using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>Finds the transforms that a spec lays over its rule, and gives them their arguments.</summary>
internal sealed class TransformComposer(SpecLibrary library, DiagnosticBag diagnostics)
{
    /// <summary>The transforms, the innermost first; those of the spec extended where it is not said otherwise.</summary>
    public IReadOnlyList<AppliedTransform> Compose(SpecSyntax spec, IReadOnlyList<AppliedTransform> inherited)
    {
        if (spec.With is not { } written)
        {
            return inherited;
        }

        var transforms = new List<AppliedTransform>();
        foreach (WithSyntax item in written)
        {
            if (item.IsInherited)
            {
                transforms.AddRange(inherited);
                ReportNothing(item, spec, inherited);
            }
            else if (Find(item) is { } found)
            {
                transforms.Add(Give(item, found));
            }
        }

        ReportTwice(transforms);
        return transforms;
    }

    private ComposedSpec? Find(WithSyntax item)
    {
        void Report(DiagnosticDescriptor descriptor, string[] arguments) => diagnostics.Report(descriptor, item.Name.Location, arguments);

        if (library.Find(item.Name.Text, SpecKind.Transform, LayerDiagnostics.UnknownTransform, Report) is not { } syntax)
        {
            return null;
        }

        var found = new DiagnosticBag();
        ComposedSpec? composed = new SpecComposer(library, found).Compose(syntax);
        if (found.HasErrors || composed is null)
        {
            Report(LayerDiagnostics.BrokenBase, [item.Name.Text]);
            return null;
        }

        return composed;
    }

    private AppliedTransform Give(WithSyntax item, ComposedSpec transform)
    {
        (ComposedSpec spec, IReadOnlyList<string> given) = new ArgumentMerger(diagnostics).Merge(item, transform);
        return new AppliedTransform(item.Name, spec, given);
    }

    private void ReportNothing(WithSyntax item, SpecSyntax spec, IReadOnlyList<AppliedTransform> inherited)
    {
        if (inherited.Count == 0)
        {
            string reason = spec.Extends is null ? "this spec extends none" : $"'{spec.Extends.Text}' has none";
            diagnostics.Report(LayerDiagnostics.NothingInherited, item.Name.Location, "the transforms", reason);
        }
    }

    private void ReportTwice(List<AppliedTransform> transforms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (AppliedTransform transform in transforms.Where(transform => !seen.Add(transform.Spec.Name)))
        {
            diagnostics.Report(LayerDiagnostics.TransformTwice, transform.Name.Location, transform.Spec.Name);
        }
    }
}
