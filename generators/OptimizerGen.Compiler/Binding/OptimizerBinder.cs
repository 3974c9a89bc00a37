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

namespace OptimizerGen.Compiler.Binding;

/// <summary>Binds an optimizer: symbols, then trees, then what can be said of them, then values. Each waits for the one before to be right.</summary>
internal static class OptimizerBinder
{
    /// <summary>The optimizer, or null when it has errors.</summary>
    public static BoundOptimizer? Bind(ComposedSpec spec, SpecLibrary library, DiagnosticBag diagnostics)
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
        TransformChecker.Check(spec, symbols, reporter);
        if (spec.AllLayers.Skip(1).Any() && reporter.HasErrors)
        {
            return null;
        }

        var context = new BindingContext(reporter);
        BoundRule rule = new RuleBinder(spec, symbols, context).Bind() with
        {
            Schedules = new ScheduleSlotBinder(symbols, context, library).Bind(spec),
        };
        IReadOnlyList<HyperparameterSymbol> order = DefaultChecker.Order(symbols.Hyperparameters, rule.Defaults, reporter);
        if (!reporter.HasErrors)
        {
            TransformChecker.CheckUse(spec, rule, reporter);
            ShapeChecker.Check(rule, reporter);
            StorageChecker.Check(symbols, reporter);
        }

        if (reporter.HasErrors)
        {
            return null;
        }

        BoundOptimizer optimizer = Build(spec, rule, order, context.Blocks.Value, reporter);
        DefaultChecker.Check(symbols.Hyperparameters, reporter);
        if (!reporter.HasErrors)
        {
            UsageChecker.Check(symbols, context.Read, [.. rule.Assigned], reporter, spec.Transforms);
        }

        return optimizer;
    }

    private static BoundOptimizer Build(ComposedSpec spec, BoundRule rule, IReadOnlyList<HyperparameterSymbol> order, int blockLength, SpecReporter reporter)
    {
        // In the order in which values are numbered, which the generated text follows.
        var builder = new RuleBuilder(rule, blockLength, reporter);
        Kernel update = builder.BuildUpdate();
        SymbolTexts.Describe(spec, rule.Symbols);
        IReadOnlyList<Kernel> earlier = builder.BuildEarlierPoints();
        Kernel? point = builder.BuildGradientPoint();
        builder.BuildViews();
        builder.BuildDefaults();
        builder.CheckReads(update, "the step");
        foreach (Kernel asked in point is null ? earlier : [.. earlier, point])
        {
            builder.CheckReads(asked, "'gradient_at'");
        }

        foreach (ViewSymbol view in rule.Symbols.Views)
        {
            builder.CheckReads(view.Kernel, $"the view '{view.Name}'");
        }

        return new BoundOptimizer
        {
            Name = spec.Name,
            Text = spec.Own.Source,
            Description = SpecDescription.Of(spec, rule.Symbols.Layers),
            Numerics = spec.Numerics,
            Hyperparameters = rule.Symbols.Hyperparameters,
            Lists = rule.Symbols.Lists,
            DefaultOrder = [.. order.Where(symbol => symbol.Default is { Op: not Op.Constant }).Select(symbol => symbol.Index)],
            Declarations = builder.Declarations,
            Factory = builder.Factory,
            Inputs = rule.Symbols.Inputs,
            States = rule.Symbols.States,
            Views = rule.Symbols.Views,
            Update = update,
            Initialize = builder.BuildInitialValues(),
            EarlierGradients = [.. rule.Symbols.EarlierGradients.Zip(earlier, (gradient, at) => new EarlierGradient(gradient, at))],
            GradientPoint = point,
            Schedules = builder.BuildSchedules(),
        };
    }
}
