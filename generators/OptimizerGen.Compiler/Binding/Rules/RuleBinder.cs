using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds all sections of an optimizer but its schedules.</summary>
internal sealed class RuleBinder(ComposedSpec spec, RuleSymbols symbols, BindingContext context)
{
    private readonly ExpressionBinder _expressions = new(context);
    private readonly RuleScopes _scopes = new(symbols);
    private readonly IReadOnlyList<ComposedSpec> _layers = [.. spec.Layers];

    public BoundRule Bind()
    {
        Scope scope = _scopes.ForStep();
        IReadOnlyList<BoundStatement> step = BindStep(scope);
        IReadOnlyList<BoundExpression?> points = new PointBinder(spec, _expressions, _scopes).Bind();
        return new BoundRule
        {
            Symbols = symbols,
            Step = step,
            EarlierPoints = [.. points.Take(points.Count - 1)],
            GradientPoint = points.LastOrDefault(),
            Views = BindViews(),
            Defaults = HyperparameterBinder.Defaults(symbols.Hyperparameters, _expressions, _scopes.ForDefaults()),
            Initials = BindInitials(),
            Conditions = BindConditions(),
            UnusedLets = BindUnusedLets(scope),
        };
    }

    private IReadOnlyList<BoundStatement> BindStep(Scope scope)
    {
        var statements = new StatementBinder(_expressions, scope);
        Bind(RuleSection.Gradient, _layers, 0, statements);
        CheckGradient(scope);
        BindUses(statements);
        BindMoments(0, statements);
        Bind(RuleSection.Update, _layers, 0, statements);
        if (!scope.IsAssigned(Words.Theta))
        {
            ReportNoMovement();
        }

        Bind(RuleSection.After, _layers, 0, statements);
        return statements.Statements;
    }

    /// <summary>Runs each rule that is used on parameters and a gradient of its own, and keeps how far it has gone.</summary>
    private void BindUses(StatementBinder statements)
    {
        int layer = _layers.Count;
        foreach (UsedRule use in spec.Uses)
        {
            IReadOnlyList<ComposedSpec> layers = [.. use.Spec.Layers];
            Symbol theta = symbols.Layers[layer].Theta;
            Location place = use.Name.Location;
            statements.Assign(theta, Name(Words.Theta), place);
            statements.Assign(symbols.Layers[layer].Gradient, Name(Words.Gradient), place);
            Bind(RuleSection.Gradient, layers, layer, statements);
            BindMoments(layer, statements);
            Bind(RuleSection.Update, layers, layer, statements);
            Bind(RuleSection.After, layers, layer, statements);
            var step = new StepOfUse(use.Alias.Text);
            statements.Assign(step, new BoundBinary(place, Op.Subtract, Name(theta), Name(Words.Theta)), place);
            statements.Scope.Declare(step);
            layer += layers.Count;

            BoundName Name(Symbol symbol) => new(place, symbol, statements.Scope.ShapeOf(symbol));
        }
    }

    private void BindMoments(int rule, StatementBinder statements)
    {
        var moments = new MomentBinder(_expressions, statements);
        foreach (MomentSymbol moment in symbols.LayersOf(rule).SelectMany(layer => layer.Moments))
        {
            moments.Bind(moment);
        }
    }

    private void Bind(RuleSection section, IReadOnlyList<ComposedSpec> layers, int first, StatementBinder statements) =>
        new SectionBinder(_expressions, statements, section.MayMoveParameters, first).Bind(section.In(layers));

    private void CheckGradient(Scope scope)
    {
        if (spec.Gradient.LastOrDefault() is { } last && StatementWalker.All([last]).OfType<AssignmentSyntax>() is var assignments
            && assignments.Any() && !assignments.Any(assignment => scope.Find(assignment.Target.Text) == Words.Gradient))
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

    private List<(ViewSymbol View, BoundExpression Value)> BindViews()
    {
        var views = new List<(ViewSymbol View, BoundExpression Value)>();
        Scope scope = _scopes.ForView();
        foreach (ViewSymbol view in symbols.Views)
        {
            if (view.Syntax.Value is { } written && _expressions.Bind(written, scope.Of(view.Layer)) is { } value)
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
                ? _expressions.Bind(written, scope.Of(state.Layer))
                : new BoundNumber(state.Location, state.InitialNumber);
            if (value is not null)
            {
                state.Variable.Take(value.Shape);
                initials.Add(state, value);
            }
        }

        return initials;
    }

    private Dictionary<StateSymbol, BoundExpression> BindConditions()
    {
        var conditions = new Dictionary<StateSymbol, BoundExpression>();
        Scope scope = _scopes.ForConditions();
        foreach (StateSymbol state in symbols.States)
        {
            if (state.Syntax?.When is { } written && _expressions.Bind(written, scope.Of(state.Layer)) is { } condition)
            {
                conditions.Add(state, condition);
            }
        }

        return conditions;
    }

    /// <summary>An expression that nothing uses is bound all the same, so that its mistakes are found: as one that could be read anywhere in a step.</summary>
    private List<BoundExpression> BindUnusedLets(Scope scope)
    {
        scope.Forget(symbol => symbol is StateSymbol or StateListSymbol or ElementSymbol);
        var lets = new List<BoundExpression>();
        foreach (LetSymbol let in symbols.Lets.Where(let => !context.Read.Contains(let)))
        {
            if (_expressions.Bind(let, scope.Of(let.Layer)) is { } value)
            {
                lets.Add(value);
            }
        }

        return lets;
    }
}
