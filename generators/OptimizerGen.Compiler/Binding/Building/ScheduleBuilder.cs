using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Writes schedules out where they are called; the same schedule with the same arguments is the same value.</summary>
internal sealed class ScheduleBuilder(ValueFactory factory)
{
    private readonly Dictionary<string, Value> _written = new(StringComparer.Ordinal);
    private bool _isTooMany;

    /// <param name="call">The call.</param>
    /// <param name="caller">What holds where it stands.</param>
    /// <param name="blamed">Where mistakes in arguments go.</param>
    /// <param name="build">Builds an expression.</param>
    public Value Build(
        BoundScheduleCall call, ValueEnvironment caller, SpecReporter blamed,
        Func<BoundExpression, ValueEnvironment, SpecReporter, Value> build)
    {
        var environment = new ValueEnvironment();
        foreach (WordSymbol word in Words.Steps)
        {
            // What the caller has changed, the schedules that it calls see as well.
            environment[word] = caller[word];
        }

        foreach (ScheduleArgument argument in call.Arguments)
        {
            if (argument.Target is ListSymbol list)
            {
                Value[] numbers = [.. argument.Value.Parts.Select(item => build(item, caller, blamed))];
                Check(call, list, argument.Value, numbers, blamed);
                environment.SetNumbers(list, numbers);
                continue;
            }

            Value value = build(argument.Value, caller, blamed);
            Check(call, argument, value, blamed);
            Give(argument.Target, value, environment);
        }

        foreach (ListSymbol list in call.Callee.Lists.Where(list => environment.NumbersOf(list) is null))
        {
            environment.SetNumbers(list, [.. list.Default.Select(factory.Constant)]);
        }

        string key = KeyOf(call, environment);
        if (_written.TryGetValue(key, out Value? known))
        {
            return known;
        }

        if (_written.Count >= Limits.MostScheduleCalls)
        {
            ReportTooMany(call, blamed);
            return factory.Constant(0);
        }

        // Its own calls count before it does.
        _written[key] = factory.Constant(0);
        SpecReporter below = blamed.Below(new LocatedText(call.Callee.Name, call.NameLocation));
        foreach (HyperparameterSymbol hyperparameter in call.Defaults)
        {
            environment[hyperparameter] = build(call.Callee.Defaults[hyperparameter], environment, below);
        }

        return _written[key] = build(call.Callee.Value, environment, below);
    }

    private void Give(Symbol target, Value value, ValueEnvironment environment)
    {
        environment[target] = value;
        if (target == Words.Of(StepWords.Taken))
        {
            environment[Words.Of(StepWords.Number)] = factory.Make(Op.Add, value, factory.Constant(1));
        }
        else if (target == Words.Of(StepWords.Number))
        {
            environment[Words.Of(StepWords.Taken)] = factory.Make(Op.Subtract, value, factory.Constant(1));
        }
    }

    private static void Check(BoundScheduleCall call, ScheduleArgument argument, Value value, SpecReporter blamed)
    {
        if (argument.Target is not HyperparameterSymbol hyperparameter || value.Op != Op.Constant)
        {
            return;
        }

        string? demand = hyperparameter.DemandOfType(value.Constant)
            ?? (hyperparameter.Range.Contains(value.Constant) ? null : $"in {hyperparameter.Range.ToText()}");
        if (demand is not null)
        {
            blamed.Report(
                ScheduleDiagnostics.ArgumentOutsideRange, argument.Value.Location,
                hyperparameter.Name, call.Callee.Name, demand, argument.Value.Location.Written);
        }
    }

    private static void Check(BoundScheduleCall call, ListSymbol list, BoundExpression given, Value[] numbers, SpecReporter blamed)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].Op == Op.Constant && !list.Range.Contains(numbers[i].Constant))
            {
                Location place = given.Parts[i].Location;
                blamed.Report(ScheduleDiagnostics.ArgumentOutsideRange, place, list.Name, call.Callee.Name, $"in {list.Range.ToText()}", place.Written);
            }
        }
    }

    /// <summary>Tells it once.</summary>
    private void ReportTooMany(BoundScheduleCall call, SpecReporter blamed)
    {
        if (!_isTooMany)
        {
            blamed.Report(ShapeDiagnostics.TooMany, call.NameLocation, $"{Limits.MostScheduleCalls} different calls of schedules", call.Callee.Name);
        }

        _isTooMany = true;
    }

    private static string KeyOf(BoundScheduleCall call, ValueEnvironment environment)
    {
        IEnumerable<string> words = Words.Steps.Select(word => $"{environment[word].Id}");
        IEnumerable<string> arguments = call.Arguments.Select(argument => argument.Target).OfType<HyperparameterSymbol>()
            .OrderBy(symbol => symbol.Index).Select(symbol => $"{symbol.Index}={environment[symbol].Id}");
        IEnumerable<string> lists = call.Callee.Lists.Select(list => $"[{string.Join(" ", environment.NumbersOf(list)!.Select(number => number.Id))}]");
        return $"{call.Callee.Name} {string.Join(" ", words.Concat(arguments).Concat(lists))}";
    }
}
