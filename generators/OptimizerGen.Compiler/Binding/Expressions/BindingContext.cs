using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>What all binding of one spec shares: the maker of values, the diagnostics, and which names were read.</summary>
internal sealed class BindingContext(SpecSyntax spec, ValueFactory factory, DiagnosticBag diagnostics)
{
    public SpecSyntax Spec { get; } = spec;

    public ValueFactory Factory { get; } = factory;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Where a mistake in another spec's text is reported: the place at which this spec names that one.</summary>
    public LocatedText Anchor { get; set; } = spec.Extends ?? spec.Name;

    public HashSet<string> NamesRead { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Reports a mistake. One in a line that came from another file is reported where this spec names that file's spec,
    /// since that is what its author can change.
    /// </summary>
    public void Report(DiagnosticDescriptor descriptor, SpecText source, TextSpan span, params string[] arguments)
    {
        if (ReferenceEquals(source, Spec.Source))
        {
            Diagnostics.Report(descriptor, source, span, arguments);
            return;
        }

        var original = new SpecDiagnostic(descriptor, source, span, arguments);
        Diagnostics.Report(
            DiagnosticCatalogue.InheritedProblem, Spec.Source, Anchor.Span, Anchor.Text, Spec.Name.Text, original.Message);
    }
}
