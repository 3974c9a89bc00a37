using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Builds the kernels of a rule, and the values that its symbols start from.</summary>
internal sealed class RuleBuilder
{
    private readonly BoundRule _rule;
    private readonly SpecReporter _reporter;
    private readonly ExpressionBuilder _expressions;

    public RuleBuilder(BoundRule rule, int blockLength, SpecReporter reporter)
    {
        _rule = rule;
        _reporter = reporter;
        _expressions = new ExpressionBuilder(Factory, reporter) { Kept = rule.Conditions };
        Declarations = new Declarations(
            [.. Symbols.Hyperparameters.Select(symbol => new HyperparameterDeclaration(symbol.Name, symbol.Range))],
            [.. Symbols.Inputs.Select(symbol => new InputDeclaration(symbol.Name, symbol.Shape))],
            [.. Symbols.States.Select(symbol => new StateDeclaration(symbol.Name, symbol.Shape, symbol.Storage, symbol.Rounding) { FirstOfList = symbol.List?.Elements[0].Index })])
        {
            BlockLength = blockLength,
        };
    }

    public ValueFactory Factory { get; } = new();

    public Declarations Declarations { get; }

    private RuleSymbols Symbols => _rule.Symbols;

    public Kernel BuildUpdate()
    {
        ValueEnvironment environment = ValueEnvironment.ForStep(Symbols, Factory);
        new StatementBuilder(_expressions, Factory).Run(_rule.Step, environment);
        BuildUnusedLets();
        return Kernel("Update", [.. Stores(environment)]);
    }

    /// <summary>The points of the gradients before the last one, in their order.</summary>
    public IReadOnlyList<Kernel> BuildEarlierPoints() =>
    [
        .. Symbols.EarlierGradients.Zip(_rule.EarlierPoints, (gradient, point) => Kernel(
            GeneratedMembers.PointOf(gradient.Name), [new Store(Slot.Output, _expressions.Build(point!, ValueEnvironment.ForPoint(Symbols, Factory)))])),
    ];

    public Kernel? BuildGradientPoint() => _rule.GradientPoint is { } point
        ? Kernel("GradientPoint", [new Store(Slot.Output, _expressions.Build(point, ValueEnvironment.ForPoint(Symbols, Factory)))])
        : null;

    public void BuildViews()
    {
        ValueEnvironment environment = ValueEnvironment.ForPoint(Symbols, Factory);
        foreach ((ViewSymbol view, BoundExpression value) in _rule.Views)
        {
            view.Kernel = Kernel(GeneratedMembers.WriterOf(view.Name), [new Store(Slot.Output, _expressions.Build(value, environment))]);
        }
    }

    public void BuildDefaults()
    {
        ValueEnvironment environment = ValueEnvironment.ForPoint(Symbols, Factory);
        foreach (HyperparameterSymbol symbol in Symbols.Hyperparameters)
        {
            symbol.Default = _rule.Defaults.TryGetValue(symbol, out BoundExpression? value) ? _expressions.Build(value, environment) : null;
        }
    }

    /// <summary>The values that states start from, and the kernel that gives them to those that memory does not hold anyway, which is 0.</summary>
    public Kernel? BuildInitialValues()
    {
        ValueEnvironment environment = ValueEnvironment.ForPoint(Symbols, Factory);
        var stores = new List<Store>();
        foreach (StateSymbol state in Symbols.States)
        {
            Value initial = _expressions.Build(_rule.Initials[state], environment);
            state.Initial = initial;
            if (!initial.IsConstant(0))
            {
                stores.Add(new Store(SlotOf(state), _expressions.WhereKept(state, initial, environment)));
            }
        }

        return stores.Count == 0 ? null : Kernel("Initialize", stores);
    }

    /// <summary>Refuses a kernel that reads a matrix of tensors that do not keep it.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="place">How a sentence names what it works out.</param>
    public void CheckReads(Kernel kernel, string place)
    {
        if (_rule.Conditions.Count == 0)
        {
            return;
        }

        var needs = new Needs(kernel);
        ValueEnvironment environment = ValueEnvironment.ForPoint(Symbols, Factory);
        foreach (KeyValuePair<StateSymbol, BoundExpression> kept in _rule.Conditions)
        {
            Value condition = _expressions.Truth(kept.Value, environment);
            if (!condition.IsConstant(1) && needs.Reads(environment[kept.Key], Guard.Of(condition, true)))
            {
                _reporter.Report(ShapeDiagnostics.MatrixReadElsewhere, kept.Value.Location, kept.Key.Name, kept.Value.Location.Written, place);
            }
        }
    }

    public IReadOnlyDictionary<int, Kernel> BuildSchedules()
    {
        ValueEnvironment environment = ValueEnvironment.ForSchedule([], Factory);
        return _rule.Schedules.ToDictionary(
            slot => slot.Hyperparameter.Index,
            slot => new Kernel("Schedule", [new Store(Slot.Number, _expressions.Build(slot.Value, environment))], new Declarations([], [], []), Factory));
    }

    private IEnumerable<Store> Stores(ValueEnvironment environment)
    {
        var assigned = new HashSet<Symbol>(_rule.Assigned);
        return Symbols.Kept.Where(assigned.Contains).SelectMany(kept => kept is StateListSymbol states
                ? new ListStores(Factory).Of(states, environment, SlotOf)
                : [new Store(SlotOf((StateSymbol)kept), environment[kept])])
            .Append(new Store(Slot.Parameters, environment[Words.Theta]));
    }

    /// <summary>
    /// An expression that nothing uses is built as one that could be read anywhere, so that its mistakes are found; and from
    /// values of its own, to which it gives no names.
    /// </summary>
    private void BuildUnusedLets()
    {
        if (_rule.UnusedLets.Count == 0)
        {
            return;
        }

        var factory = new ValueFactory();
        var expressions = new ExpressionBuilder(factory, _reporter) { Kept = _rule.Conditions };
        ValueEnvironment step = ValueEnvironment.ForStep(Symbols, factory);
        new StatementBuilder(expressions, factory).Run(_rule.Step, step);
        ValueEnvironment anywhere = ValueEnvironment.ForStep(Symbols, factory);
        foreach (Symbol symbol in _rule.Assigned.Where(symbol => symbol is TemporarySymbol or HiddenSymbol))
        {
            anywhere[symbol] = step[symbol];
        }

        foreach (BoundExpression let in _rule.UnusedLets)
        {
            expressions.Build(let, anywhere);
        }
    }

    private Kernel Kernel(string name, IReadOnlyList<Store> stores) => new(name, stores, Declarations, Factory);

    private static Slot SlotOf(StateSymbol state) => new(StateKind.Of(state.Shape).Slot, state.Index);
}
