using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// Binds an optimizer under an assumption about the shapes of its states, and finds the shapes that they are assigned.
/// <see cref="OptimizerBinder"/> repeats it until the two agree.
/// </summary>
internal sealed class RuleBinder
{
    private readonly ComposedSpec _spec;
    private readonly BindingContext _context;
    private readonly ExpressionBinder _expressions;
    private readonly StatementBinder _statements;
    private readonly RuleScopes _scopes;
    private readonly StateTable _states;
    private readonly Declarations _declarations;
    private readonly MomentBinder _moments;

    public RuleBinder(ComposedSpec spec, BindingContext context, StateTable states)
    {
        _spec = spec;
        _context = context;
        _states = states;
        _expressions = new ExpressionBinder(context);
        _statements = new StatementBinder(context, _expressions, new RuleNames(spec));
        _moments = new MomentBinder(context, _expressions, _statements);
        _scopes = new RuleScopes(spec, context.Factory, states.Declarations);
        _declarations = new Declarations(
            [.. spec.Hyperparameters.Select(entry => new HyperparameterDeclaration(entry.Name.Text, HyperparameterBinder.RangeOf(entry)))],
            [.. spec.Inputs.Select(input => new InputDeclaration(input.Name.Text, input.Shape == InputShape.Element ? Shape.Element : Shape.Number))],
            states.Declarations);
    }

    /// <summary>What the statements assign, by name, with the shape of what is assigned.</summary>
    public IReadOnlyDictionary<string, Shape> Assigned => _statements.Assigned;

    public BoundOptimizer Bind(SpecLibrary library)
    {
        Kernel update = BindUpdate();
        Kernel? gradientPoint = BindGradientPoint();
        StorageChecker.Check(_states, _context);
        List<ViewSymbol> views = [.. _spec.Views.Where(view => view.Value is not null).Select(BindView).OfType<ViewSymbol>()];
        return new BoundOptimizer
        {
            Spec = _spec,
            Hyperparameters = new HyperparameterBinder(_context).Bind(_spec.Hyperparameters),
            Declarations = _declarations,
            Factory = _context.Factory,
            Inputs = [.. _declarations.Inputs.Select(input => new InputSymbol(input.Name, MemberNames.Pascal(input.Name), input.Shape))],
            States = BindStates(),
            Views = views,
            Update = update,
            GradientPoint = gradientPoint,
            Schedules = new ScheduleBinder(_context, library).BindSlots(_spec),
        };
    }

    private Kernel BindUpdate()
    {
        Scope scope = _scopes.ForStep();
        foreach (MomentSyntax moment in _spec.Moments)
        {
            _moments.DeclareCorrected(moment, scope);
        }

        BindGradient(scope);
        foreach (MomentSyntax moment in _spec.Moments)
        {
            _moments.Bind(moment, scope);
        }

        _statements.Bind(_spec.Update, scope, mayMoveParameters: true);
        if (!_statements.Assigned.ContainsKey("theta"))
        {
            ReportNoMovement();
        }

        BindUnusedLets(scope);
        return new Kernel("Update", Stores(scope), _declarations, _context.Factory);
    }

    private void BindGradient(Scope scope)
    {
        if (_spec.Gradient.Count == 0)
        {
            return;
        }

        _statements.Bind(_spec.Gradient, scope, mayMoveParameters: false);
        if (_spec.Gradient[_spec.Gradient.Count - 1] is AssignmentSyntax last && scope.Resolve(last.Target.Text) != "grad")
        {
            _context.Report(DiagnosticCatalogue.GradientNotAssigned, last.Location.Text, last.Span);
        }
    }

    private void ReportNoMovement()
    {
        LocatedText name = _spec.Own.Name;
        StatementSyntax? last = _spec.Update.LastOrDefault();
        if (_spec.Update.Count == 0 && _spec.Own.Update is null)
        {
            _context.Report(DiagnosticCatalogue.NoUpdate, _spec.Own.Source, name.Span, name.Text);
        }
        else if (last is not null)
        {
            _context.Report(DiagnosticCatalogue.ThetaNotAssigned, last.Location.Text, last.Span);
        }
    }

    /// <summary>An expression that nothing uses is bound all the same, so that its mistakes are found.</summary>
    private void BindUnusedLets(Scope scope)
    {
        foreach (LetDefinition let in _spec.Lets.Where(let => !_context.NamesRead.Contains(let.Name)))
        {
            if (let.Syntax.Value is { } value)
            {
                _expressions.Bind(new Syntax.Expressions.NameSyntax(value.Location, let.Name), value.Location.Text, scope);
            }
        }
    }

    private List<Store> Stores(Scope scope)
    {
        var stores = new List<Store>();
        for (int i = 0; i < _states.Declarations.Count; i++)
        {
            StateDeclaration state = _states.Declarations[i];
            if (Assigned.ContainsKey(state.Name))
            {
                SlotKind kind = state.Shape == Shape.Element ? SlotKind.ElementState : SlotKind.NumberState;
                stores.Add(new Store(new Slot(kind, i), scope.Values[state.Name]));
            }
        }

        stores.Add(new Store(Slot.Parameters, scope.Values["theta"]));
        return stores;
    }

    private Kernel? BindGradientPoint()
    {
        if (_spec.GradientAt is not { } expression)
        {
            return null;
        }

        Scope scope = _scopes.ForPoint("gradient_at", "the gradient is known only after it has been evaluated at this point");
        return _expressions.Bind(expression, scope) is { } value
            ? new Kernel("GradientPoint", [new Store(Slot.Output, value)], _declarations, _context.Factory)
            : null;
    }

    private ViewSymbol? BindView(ViewSyntax view)
    {
        Scope scope = _scopes.ForPoint("a view", "a view is read between steps; keep the gradient in a state");
        foreach (MomentSyntax moment in _spec.Moments)
        {
            _moments.DeclareCorrected(moment, scope);
        }

        string property = MemberNames.Pascal(view.Name.Text);
        return _expressions.Bind(view.Value!, scope) is { } value
            ? new ViewSymbol(view.Name.Text, property, new Kernel(
                Checks.GeneratedMembers.WriterOf(view.Name.Text), [new Store(Slot.Output, value)], _declarations, _context.Factory))
            : null;
    }

    private List<StateSymbol> BindStates()
    {
        Scope scope = _scopes.ForInitialValues();
        return [.. _states.Entries.Select((entry, i) => new StateSymbol(
            entry.Name,
            MemberNames.Pascal(entry.Name),
            _states.Declarations[i].Shape,
            entry.Initial is null ? _context.Factory.Constant(entry.InitialNumber) : _expressions.Bind(entry.Initial, scope) ?? _context.Factory.Constant(0),
            entry.InitialText,
            entry.Meaning))];
    }
}
