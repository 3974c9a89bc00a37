using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>
/// Puts named expressions at the places of their uses. As long as nothing has been assigned, another use means the same,
/// so expressions that use each other many times are bound once.
/// </summary>
internal sealed class NamedExpressions(SpecReporter reporter)
{
    private readonly List<Symbol> _open = [];
    private readonly Dictionary<(Symbol Symbol, Scope Scope), (int Version, BoundExpression? Value)> _known = [];

    /// <summary>The innermost expression that is being bound.</summary>
    public Symbol? Current => _open.Count == 0 ? null : _open[_open.Count - 1];

    /// <summary>The expression at this place.</summary>
    /// <param name="symbol">Its name.</param>
    /// <param name="place">Where it is used.</param>
    /// <param name="scope">What names mean there.</param>
    /// <param name="bind">Binds it, unless it is known.</param>
    public BoundExpression? Bind(Symbol symbol, Location place, Scope scope, Func<BoundExpression?> bind)
    {
        if (_known.TryGetValue((symbol, scope), out (int Version, BoundExpression? Value) known) && known.Version == scope.Version)
        {
            return Named(symbol, place, known.Value);
        }

        int first = _open.IndexOf(symbol);
        if (first >= 0)
        {
            IEnumerable<string> circle = _open.Skip(first).Append(symbol).Select(open => open.Name);
            reporter.Report(BindingDiagnostics.LetCycle, place, symbol.Name, string.Join(" → ", circle));
            return null;
        }

        if (_open.Count >= Limits.MostNamesInARow)
        {
            reporter.Report(ShapeDiagnostics.TooMany, place, $"{Limits.MostNamesInARow} expressions that use each other in a row", symbol.Name);
            return null;
        }

        _open.Add(symbol);
        BoundExpression? value = bind();
        _open.RemoveAt(_open.Count - 1);
        _known[(symbol, scope)] = (scope.Version, value);
        return Named(symbol, place, value);
    }

    private static BoundNamed? Named(Symbol symbol, Location place, BoundExpression? value) =>
        value is null ? null : new BoundNamed(place, symbol, value);
}
