using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds all sections of an optimizer but its schedules.</summary>
internal sealed class RuleBinder(ComposedSpec spec, RuleSymbols symbols, BindingContext context)
{
    private readonly ExpressionBinder _expressions = new(context);
    private readonly RuleScopes _scopes = new(symbols);

    public BoundRule Bind()
    {
        Scope scope = _scopes.ForStep();
        IReadOnlyList<BoundStatement> step = BindStep(scope);
        return new BoundRule
        {
            Symbols = symbols,
            Step = step,
            GradientPoint = BindGradientPoint(),
            Views = BindViews(),
            Defaults = HyperparameterBinder.Defaults(symbols.Hyperparameters, _expressions, _scopes.ForDefaults()),
            Initials = BindInitials(),
            UnusedLets = BindUnusedLets(scope),
        };
    }

    private IReadOnlyList<BoundStatement> BindStep(Scope scope)
    {
        var statements = new StatementBinder(_expressions, scope);
        statements.Bind(spec.Gradient, mayMoveParameters: false);
        CheckGradient(scope);
        var moments = new MomentBinder(_expressions, statements);
        foreach (MomentSymbol moment in symbols.Moments)
        {
            moments.Bind(moment);
        }

        statements.Bind(spec.Update, mayMoveParameters: true);
        if (!scope.IsAssigned(Words.Theta))
        {
            ReportNoMovement();
        }

        return statements.Statements;
    }

    private void CheckGradient(Scope scope)
    {
        if (spec.Gradient.LastOrDefault() is AssignmentSyntax last && scope.Find(last.Target.Text) != Words.Gradient)
        {
            context.Reporter.Report(BindingDiagnostics.GradientNotAssigned, last.Location);
        }
    }

    private void ReportNoMovement()
    {
        LocatedText name = spec.Own.Name;
        StatementSyntax? last = spec.Update.LastOrDefault();
        if (spec.Update.Count == 0 && spec.Own.Update is null)
        {
            context.Reporter.Report(BindingDiagnostics.NoUpdate, name.Location, name.Text);
        }
        else if (last is not null)
        {
            context.Reporter.Report(BindingDiagnostics.ThetaNotAssigned, last.Location);
        }
    }

    private BoundExpression? BindGradientPoint() => spec.GradientAt is { } point
        ? _expressions.Bind(point, _scopes.ForPoint("gradient_at", "the gradient is known only after it has been evaluated at this point", seesModel: true))
        : null;

    private List<(ViewSymbol View, BoundExpression Value)> BindViews()
    {
        var views = new List<(ViewSymbol View, BoundExpression Value)>();
        Scope scope = _scopes.ForPoint("a view", "a view is read between steps; keep the gradient in a state", seesModel: false);
        foreach (ViewSymbol view in symbols.Views)
        {
            if (view.Syntax.Value is { } written && _expressions.Bind(written, scope) is { } value)
            {
                views.Add((view, value));
            }
        }

        return views;
    }

    private Dictionary<StateSymbol, BoundExpression> BindInitials()
    {
        var initials = new Dictionary<StateSymbol, BoundExpression>();
        Scope scope = _scopes.ForInitialValues();
        foreach (StateSymbol state in symbols.States)
        {
            BoundExpression? value = state.InitialSyntax is { } written
                ? _expressions.Bind(written, scope)
                : new BoundNumber(state.Location, state.InitialNumber);
            if (value is not null)
            {
                state.Variable.Take(value.Shape);
                initials.Add(state, value);
            }
        }

        return initials;
    }

    /// <summary>An expression that nothing uses is bound all the same, so that its mistakes are found: as one that could be read anywhere in a step.</summary>
    private List<BoundExpression> BindUnusedLets(Scope scope)
    {
        scope.Forget(symbol => symbol is StateSymbol or ElementSymbol);
        var lets = new List<BoundExpression>();
        foreach (LetSymbol let in symbols.Lets.Where(let => !context.Read.Contains(let)))
        {
            if (_expressions.Bind(let, scope) is { } value)
            {
                lets.Add(value);
            }
        }

        return lets;
    }
}
