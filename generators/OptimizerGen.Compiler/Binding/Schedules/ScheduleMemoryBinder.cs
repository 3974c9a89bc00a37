using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;

namespace OptimizerGen.Compiler.Binding.Schedules;

/// <summary>Binds what a schedule's memory starts from and what a report does to it.</summary>
internal sealed class ScheduleMemoryBinder(RuleSymbols symbols, ExpressionBinder expressions)
{
    private readonly RuleScopes _scopes = new(symbols);

    public BoundMemory Bind(ComposedSpec spec) => new(symbols, BindUpdate(spec), BindInitials());

    private IReadOnlyList<BoundStatement> BindUpdate(ComposedSpec spec)
    {
        Scope scope = _scopes.ForReport();
        var statements = new StatementBinder(expressions, scope);
        new SectionBinder(expressions, statements, mayMoveParameters: false).Bind(RuleSection.Update.In([spec]));
        return statements.Statements;
    }

    private Dictionary<StateSymbol, BoundExpression> BindInitials()
    {
        var initials = new Dictionary<StateSymbol, BoundExpression>();
        Scope scope = _scopes.ForFirstMemory();
        foreach (StateSymbol state in symbols.States)
        {
            BoundExpression? value = state.InitialSyntax is { } written
                ? expressions.Bind(written, scope)
                : new BoundNumber(state.Location, state.InitialNumber);
            if (value is not null)
            {
                state.Variable.Take(value.Shape);
                initials.Add(state, value);
            }
        }

        return initials;
    }
}
