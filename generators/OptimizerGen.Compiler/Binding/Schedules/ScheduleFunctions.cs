using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Schedules;

/// <summary>The schedules that a spec calls, each bound once, and what was found wrong in them.</summary>
internal sealed class ScheduleFunctions(SpecLibrary library, Depth depth)
{
    private readonly Dictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>A schedule and the mistakes of its files; null where it cannot be bound.</summary>
    private sealed record Entry(ScheduleFunction? Function, IReadOnlyList<SpecDiagnostic> Found);

    /// <summary>The schedule of that name, or null when it cannot be called here; that has been reported.</summary>
    public ScheduleFunction? Find(CallSyntax call, SpecReporter reporter)
    {
        int first = _open.IndexOf(call.Name);
        if (first >= 0)
        {
            string circle = string.Join(" → ", _open.Skip(first).Append(call.Name));
            reporter.Report(ScheduleDiagnostics.SchedulesCycle, call.NameLocation, call.Name, circle);
            return null;
        }

        if (_known.TryGetValue(call.Name, out Entry? known))
        {
            return Answer(known, call, reporter);
        }

        return FindSpec(call, reporter) is { } spec ? Answer(_known[call.Name] = Bind(spec), call, reporter) : null;
    }

    /// <summary>Binds the value of a schedule that is a spec of its own.</summary>
    public T Within<T>(string name, Func<T> bind)
    {
        _open.Add(name);
        T bound = bind();
        _open.RemoveAt(_open.Count - 1);
        return bound;
    }

    private static ScheduleFunction? Answer(Entry entry, CallSyntax call, SpecReporter reporter)
    {
        reporter.Below(new LocatedText(call.Name, call.NameLocation)).Relay(entry.Found);
        return entry.Function;
    }

    private ComposedSpec? FindSpec(CallSyntax call, SpecReporter reporter)
    {
        void Report(DiagnosticDescriptor descriptor, string[] arguments) => reporter.Report(descriptor, call.NameLocation, arguments);

        if (library.Find(call.Name, SpecKind.Schedule, ScheduleDiagnostics.UnknownSchedule, Report) is not { } syntax)
        {
            return null;
        }

        var found = new DiagnosticBag();
        ComposedSpec? spec = new SpecComposer(library, found).Compose(syntax);
        if (spec is not null)
        {
            LimitChecker.Check(spec, SpecReporter.Anywhere(found));
            ListChecker.Check(spec, SpecReporter.Anywhere(found));
        }

        if (spec?.Value is null || found.HasErrors)
        {
            Report(LayerDiagnostics.BrokenBase, [call.Name]);
            return null;
        }

        if (MemoryChecker.HasMemory(spec))
        {
            Report(ScheduleDiagnostics.MemoryCalled, [call.Name]);
            return null;
        }

        return spec;
    }

    private Entry Bind(ComposedSpec spec)
    {
        var found = new DiagnosticBag();
        RuleSymbols symbols = SymbolDeclarer.Declare(spec);
        var scopes = new RuleScopes(symbols);
        var expressions = new ExpressionBinder(new BindingContext(SpecReporter.Anywhere(found), depth), new ScheduleCallBinder(this));
        BoundExpression? value = Within(spec.Name, () => expressions.Bind(spec.Value!, scopes.ForSchedule()));
        IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> defaults =
            HyperparameterBinder.Defaults(symbols.Hyperparameters, expressions, scopes.ForDefaults());
        return new Entry(value is null ? null : new ScheduleFunction(spec.Name, symbols.Layers[0], value, defaults), found.Items);
    }
}
