using OptimizerGen.Compiler.Binding.Building;
using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Binding.Schedules;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding;

/// <summary>Binds a schedule's spec.</summary>
internal static class ScheduleSpecBinder
{
    /// <summary>The schedule, or null when it has errors.</summary>
    public static BoundSchedule? Bind(ComposedSpec spec, SpecLibrary library, DiagnosticBag diagnostics)
    {
        var reporter = new SpecReporter(spec, diagnostics);
        LimitChecker.Check(spec, reporter);
        ListChecker.Check(spec, reporter);
        if (reporter.HasErrors)
        {
            return null;
        }

        RuleSymbols symbols = SymbolDeclarer.Declare(spec);
        NameChecker.Check(spec.Own, symbols, reporter);
        ListChecker.CheckCounts(symbols, reporter);
        MemoryChecker.Check(spec, reporter);
        if (spec.Value is null)
        {
            reporter.Report(ScheduleDiagnostics.NoValue, spec.Own.Name.Location, spec.Name);
            return null;
        }

        var context = new BindingContext(reporter);
        ScheduleTrees trees = BindTrees(spec, symbols, new ScheduleFunctions(library, context.Depth), context);
        IReadOnlyList<HyperparameterSymbol> order = DefaultChecker.Order(symbols.Hyperparameters, trees.Defaults, reporter);
        if (!reporter.HasErrors)
        {
            ShapeChecker.Check(trees.Expressions, reporter);
            StorageChecker.Check(symbols, reporter);
        }

        if (reporter.HasErrors)
        {
            return null;
        }

        BoundSchedule schedule = Build(spec, symbols, trees, order, reporter);
        DefaultChecker.Check(symbols.Hyperparameters, reporter);
        if (!reporter.HasErrors)
        {
            UsageChecker.Check(symbols, context.Read, [.. trees.Memory.Assigned], reporter);
        }

        return schedule;
    }

    private static ScheduleTrees BindTrees(
        ComposedSpec spec, RuleSymbols symbols, ScheduleFunctions functions, BindingContext context)
    {
        var scopes = new RuleScopes(symbols);
        var expressions = new ExpressionBinder(context, new ScheduleCallBinder(functions));
        Scope scope = scopes.ForSchedule();
        return functions.Within(spec.Name, () => new ScheduleTrees(
            expressions.Bind(spec.Value!, scope),
            new ScheduleMemoryBinder(symbols, expressions).Bind(spec),
            [.. symbols.Lets.Where(let => !context.Read.Contains(let)).ToList().Select(let => expressions.Bind(let, scope)).OfType<BoundExpression>()],
            HyperparameterBinder.Defaults(symbols.Hyperparameters, expressions, scopes.ForDefaults())));
    }

    private static BoundSchedule Build(
        ComposedSpec spec, RuleSymbols symbols, ScheduleTrees trees, IReadOnlyList<HyperparameterSymbol> order, SpecReporter reporter)
    {
        var factory = new ValueFactory();
        var builder = new ExpressionBuilder(factory, reporter);
        ValueEnvironment environment = ValueEnvironment.ForSchedule(symbols, factory);
        Value value = builder.Build(trees.Value!, environment);
        BuildUnusedLets(trees.UnusedLets, symbols, reporter);

        foreach (HyperparameterSymbol symbol in symbols.Hyperparameters)
        {
            symbol.Default = trees.Defaults.TryGetValue(symbol, out BoundExpression? written) ? builder.Build(written, environment) : null;
        }

        var declarations = new Declarations(
            [.. symbols.Hyperparameters.Select(symbol => new HyperparameterDeclaration(symbol.Name, symbol.Range))],
            [.. symbols.Inputs.Select(symbol => new InputDeclaration(symbol.Name, symbol.Shape))],
            [.. symbols.States.Select(symbol => new StateDeclaration(symbol.Name, symbol.Shape))]);
        var memory = new MemoryBuilder(trees.Memory, builder, declarations, factory);
        return new BoundSchedule
        {
            Name = spec.Name,
            Text = spec.Own.Source,
            Description = SpecDescription.Of(spec, symbols.Layers),
            Numerics = spec.Numerics,
            Hyperparameters = symbols.Hyperparameters,
            Lists = symbols.Lists,
            DefaultOrder = [.. order.Where(symbol => symbol.Default is { Op: not Op.Constant }).Select(symbol => symbol.Index)],
            Declarations = declarations,
            Factory = factory,
            Value = new Kernel("Value", [new Store(Slot.Number, value)], declarations, factory),
            Inputs = symbols.Inputs,
            States = symbols.States,
            Update = memory.BuildUpdate(),
            Initialize = memory.BuildInitialValues(),
        };
    }

    private static void BuildUnusedLets(IReadOnlyList<BoundExpression> lets, RuleSymbols symbols, SpecReporter reporter)
    {
        var factory = new ValueFactory();
        var builder = new ExpressionBuilder(factory, reporter);
        ValueEnvironment environment = ValueEnvironment.ForSchedule(symbols, factory);
        foreach (BoundExpression let in lets)
        {
            builder.Build(let, environment);
        }
    }

    /// <summary>The trees of a schedule.</summary>
    private sealed record ScheduleTrees(
        BoundExpression? Value, BoundMemory Memory, IReadOnlyList<BoundExpression> UnusedLets,
        IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> Defaults)
    {
        public IEnumerable<BoundExpression> Expressions =>
            UnusedLets.Concat(Defaults.Values).Concat(Memory.Expressions).Concat(Value is null ? [] : [Value]);
    }
}
