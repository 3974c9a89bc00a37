using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Finds what a name stands for. A named expression is bound where it is used, and a corrected moment is one.</summary>
internal sealed class NameBinder
{
    private readonly ExpressionBinder _expressions;
    private readonly CorrectionBinder _corrections;
    private readonly NamedExpressions _named;

    public NameBinder(ExpressionBinder expressions)
    {
        _expressions = expressions;
        _corrections = new CorrectionBinder(expressions);
        _named = new NamedExpressions(expressions.Context.Reporter);
    }

    private BindingContext Context => _expressions.Context;

    public BoundExpression? Bind(NameSyntax name, Scope scope)
    {
        if (name.Name == "inherited" && _named.Current is LetSymbol let && ReferenceEquals(let.Location.Text, name.Location.Text))
        {
            return BindInherited(let, name, scope);
        }

        return scope.Find(name.Name) is { } symbol ? Bind(symbol, name.Location, scope) : ReportUnknown(name, scope);
    }

    public BoundExpression? Bind(Symbol symbol, Location place, Scope scope)
    {
        Context.Read.Add(symbol);
        switch (symbol)
        {
            case LetSymbol { Syntax.Value: null }:
                return null;
            case LetSymbol let:
                return _named.Bind(let, place, scope.Of(let.Layer), () => BindLet(let, scope));
            case CorrectedSymbol corrected:
                Context.Read.Add(corrected.Moment);
                return _named.Bind(corrected, place, scope.Of(corrected.Layer), () => _corrections.Bind(corrected.Moment, place, scope));
            case ListSymbol list when Context.Items.Contains(list):
                return new BoundItem(place, list);
            case ListSymbol or StateListSymbol:
                IndexBinder.ReportList((DeclaredSymbol)symbol, place, Context);
                return null;
            case ConstantSymbol constant:
                return new BoundNumber(place, constant.Value);
            case LoopSymbol loop:
                return new BoundNumber(place, loop.Round);
            default:
                _expressions.CheckAssigned(symbol, place, scope);
                return new BoundName(place, symbol, scope.ShapeOf(symbol));
        }
    }

    /// <summary>A named expression is one value wherever it is read, so no reduction goes over the lists in it.</summary>
    private BoundExpression? BindLet(LetSymbol let, Scope scope)
    {
        IReadOnlyList<ListSymbol> outer = Context.Items;
        Context.Items = [];
        BoundExpression? value = _expressions.Bind(let.Syntax.Value!, scope.Of(let.Layer));
        Context.Items = outer;
        return value;
    }

    private BoundExpression? BindInherited(LetSymbol current, NameSyntax name, Scope scope)
    {
        if (current.Inherited is { } inherited)
        {
            return Bind(inherited, name.Location, scope);
        }

        Context.Reporter.Report(
            LayerDiagnostics.NothingInherited, name.Location, $"the expression '{current.Name}'", "it has no such expression");
        return null;
    }

    private BoundExpression? ReportUnknown(NameSyntax name, Scope scope)
    {
        if (Context.Reporter.IsFull)
        {
            return null;
        }

        if (scope.ReasonOfAbsence(name.Name) is { } reason)
        {
            Context.Reporter.Report(BindingDiagnostics.NameNotHere, name.Location, name.Name, scope.Place, reason);
        }
        else if (FunctionTable.Find(name.Name) is not null)
        {
            Context.Reporter.Report(BindingDiagnostics.UnknownName, name.Location, name.Name, $" It is a function: write {name.Name}(…).");
        }
        else
        {
            Context.Reporter.Report(BindingDiagnostics.UnknownName, name.Location, name.Name, Suggestion.For(name.Name, scope.Names));
        }

        return null;
    }
}
