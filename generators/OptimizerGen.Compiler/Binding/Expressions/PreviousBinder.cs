using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds <c>previous(m)</c>: what a state, or theta, held when the step began.</summary>
internal sealed class PreviousBinder(ExpressionBinder expressions)
{
    private readonly BindingContext _context = expressions.Context;
    private readonly IndexBinder _indices = new(expressions);

    public BoundExpression? Bind(CallSyntax call, Scope scope)
    {
        if (call.Arguments.Count == 1 && call.Arguments[0].Value is IndexSyntax { Target: NameSyntax target } index
            && scope.Find(target.Name) is StateListSymbol && scope.HasPrevious)
        {
            return _indices.Bind(index, scope, isPrevious: true);
        }

        if (call.Arguments.Count != 1 || call.Arguments[0].Value is not NameSyntax written)
        {
            _context.Reporter.Report(
                BindingDiagnostics.PreviousNeedsState, call.Location,
                "…", "write the name of one state or theta between the parentheses, as in previous(m)");
            return null;
        }

        Symbol? symbol = scope.Find(written.Name);
        if (symbol is not null)
        {
            _context.Read.Add(symbol);
            if (scope.HasPrevious && IsKept(symbol))
            {
                return new BoundPrevious(call.Location, symbol is ElementOfUse { Of: var real } ? real : symbol);
            }
        }

        _context.Reporter.Report(
            BindingDiagnostics.PreviousNeedsState, call.Location, symbol?.Name ?? written.Name, Reason(written, symbol, scope).TrimEnd('.'));
        return null;
    }

    private static bool IsKept(Symbol symbol) => symbol is (StateSymbol and not EarlierGradientSymbol) || symbol == Words.Theta || symbol is ElementOfUse { Of.Name: "theta" };

    private static string Reason(NameSyntax written, Symbol? symbol, Scope scope) =>
        !scope.HasPrevious
            ? $"{scope.Place} is worked out from what holds at that moment; 'previous' belongs to the step"
        : symbol == Words.Gradient || symbol is EarlierGradientSymbol
            ? $"a gradient is not kept from step to step; keep it in a state of your own: 'last: 0' under state and 'last = {symbol.Name}' at the end of update"
        : symbol is StateListSymbol
            ? $"it is several states; say which, as in previous({symbol.Name}[0])"
        : symbol is not null
            ? $"only states and theta have a value from before the step, and '{symbol.Name}' is neither"
            : $"there is no state '{written.Name}' here.{Suggestion.For(written.Name, scope.Symbols.Where(IsKept).Select(known => known.Name))}";
}
