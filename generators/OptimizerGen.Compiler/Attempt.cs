using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler;

/// <summary>One spec on its way through phases: what was found wrong so far. A phase runs only where nothing is wrong yet.</summary>
internal sealed class Attempt
{
    private readonly DiagnosticBag _diagnostics = new();

    public Attempt(SpecText text, IEnumerable<SpecDiagnostic>? found = null)
    {
        Text = text;
        _diagnostics.AddRange(found ?? []);
    }

    public SpecText Text { get; }

    public bool HasErrors => _diagnostics.HasErrors;

    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<SpecDiagnostic> Diagnostics =>
        [.. _diagnostics.Items.OrderBy(diagnostic => diagnostic.Span.Start).Take(DiagnosticBag.Most)];

    /// <summary>What a phase makes, or null where something was wrong before it, or where it fails, which becomes a diagnostic.</summary>
    public T? Run<T>(Func<DiagnosticBag, T?> phase)
        where T : class
    {
        try
        {
            return HasErrors ? null : phase(_diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string place = exception.StackTrace?.Split('\n')[0].Trim() ?? "no stack";
            _diagnostics.Report(
                ProjectDiagnostics.InternalError, Text, new TextSpan(0, 0), exception.GetType().Name, $"{exception.Message} {place}");
            return null;
        }
    }

    public CompilerResult<T> Result<T>(T? value)
        where T : class => new(HasErrors ? null : value, Diagnostics);
}
