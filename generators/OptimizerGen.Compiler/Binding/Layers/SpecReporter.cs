using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>
/// Reports what is wrong with one spec. A mistake in a line that came from another file is reported where this spec names
/// that file's spec, since that is what its author can change.
/// </summary>
internal sealed class SpecReporter
{
    private readonly SpecSyntax? _spec;
    private readonly LocatedText? _anchor;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<SpecText, LocatedText> _anchors = [];

    public SpecReporter(ComposedSpec spec, DiagnosticBag diagnostics)
        : this(spec.Own, spec.Own.Extends ?? spec.Own.Name, diagnostics)
    {
        foreach (AppliedTransform transform in spec.Transforms)
        {
            Anchor(transform.Spec, transform.Name);
        }

        foreach (UsedRule rule in spec.Uses)
        {
            foreach (ComposedSpec layer in rule.Spec.Layers)
            {
                Anchor(layer, rule.Name);
            }
        }
    }

    private SpecReporter(SpecSyntax? spec, LocatedText? anchor, DiagnosticBag diagnostics)
    {
        _spec = spec;
        _anchor = anchor;
        _diagnostics = diagnostics;
    }

    private void Anchor(ComposedSpec brought, LocatedText named)
    {
        for (ComposedSpec? file = IsOwn(named.Location) ? brought : null; file is not null; file = file.Base)
        {
            _anchors[file.Own.Source] = named;
        }
    }

    public bool HasErrors => _diagnostics.HasErrors;

    /// <summary>Whether more has been found than anybody reads.</summary>
    public bool IsFull => _diagnostics.Items.Count >= DiagnosticBag.Most;

    /// <summary>Reports mistakes at their own places, in whatever file, for others to relay.</summary>
    public static SpecReporter Anywhere(DiagnosticBag diagnostics) => new(null, null, diagnostics);

    /// <summary>Whether the place is in the spec's own file.</summary>
    public bool IsOwn(Location location) => _spec is null || ReferenceEquals(location.Text, _spec.Source);

    /// <summary>A reporter for what the spec that is named at a place brings in: foreign mistakes are reported there.</summary>
    public SpecReporter Below(LocatedText named) =>
        _spec is not null && IsOwn(named.Location) ? new SpecReporter(_spec, named, _diagnostics) : this;

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        if (!IsFull)
        {
            LocatedText? anchor = IsOwn(location) ? null : _anchors.TryGetValue(location.Text, out LocatedText? item) ? item : _anchor;
            Relay(new SpecDiagnostic(descriptor, location.Text, location.Span, arguments), anchor);
        }
    }

    /// <summary>Passes on what was found wrong in other files.</summary>
    public void Relay(IEnumerable<SpecDiagnostic> found)
    {
        foreach (SpecDiagnostic diagnostic in found)
        {
            Relay(diagnostic, _spec is null ? null : _anchor);
        }
    }

    /// <param name="diagnostic">What was found.</param>
    /// <param name="anchor">Where to tell it; null for its own place.</param>
    private void Relay(SpecDiagnostic diagnostic, LocatedText? anchor)
    {
        if (anchor is null)
        {
            _diagnostics.Add(diagnostic);
        }
        else
        {
            _diagnostics.Report(
                LayerDiagnostics.InheritedProblem, anchor.Location, anchor.Text, _spec!.Name.Text, diagnostic.Message);
        }
    }
}
