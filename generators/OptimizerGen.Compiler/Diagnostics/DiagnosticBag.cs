using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>Collects what is found wrong with one spec; the same mistake at the same place is kept once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>As many mistakes of one spec are told: nobody reads further.</summary>
    public const int Most = 100;

    private readonly List<SpecDiagnostic> _items = [];
    private readonly HashSet<SpecDiagnostic> _seen = [];

    public IReadOnlyList<SpecDiagnostic> Items => _items;

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, SpecText text, TextSpan span, params string[] arguments) =>
        Add(new SpecDiagnostic(descriptor, text, span, arguments));

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Report(descriptor, location.Text, location.Span, arguments);

    public void Add(SpecDiagnostic diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }
    }

    public void AddRange(IEnumerable<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }
}
