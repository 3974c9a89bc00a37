using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Schedules;

/// <summary>The arguments of one call: which hyperparameter or word each is for, and which defaults are needed beside them.</summary>
internal sealed class ScheduleArguments(CallSyntax call, ScheduleFunction callee, SpecReporter reporter)
{
    private static readonly StepWord[] s_points = [StepWords.Number, StepWords.Taken];

    private readonly List<ScheduleArgument> _given = [];
    private readonly HashSet<Symbol> _targets = [];

    public IReadOnlyList<ScheduleArgument> Given => _given;

    public void Add(ArgumentSyntax argument, BoundExpression? value)
    {
        if (argument.Name is not { } written)
        {
            reporter.Report(ScheduleDiagnostics.ArgumentWithoutName, argument.Value.Location, call.Name, Example());
        }
        else if (Find(written.Text) is not { } target)
        {
            IEnumerable<string> known = callee.Hyperparameters.Cast<Symbol>().Concat(callee.Lists).Concat(Words.Steps).Select(symbol => symbol.Name);
            reporter.Report(ScheduleDiagnostics.UnknownArgument, written.Location, call.Name, written.Text, Suggestion.For(written.Text, known));
        }
        else if (!_targets.Add(target))
        {
            reporter.Report(ScheduleDiagnostics.ArgumentGivenTwice, written.Location, written.Text, call.Name);
        }
        else if (s_points.All(word => _targets.Contains(Words.Of(word))) && target is WordSymbol { Word.Leaf: Kernels.Op.StepNumber })
        {
            reporter.Report(ScheduleDiagnostics.StepAndNumberGiven, written.Location, call.Name);
        }
        else if (argument.Value is ListSyntax list && target is not ListSymbol)
        {
            reporter.Report(ListDiagnostics.ArgumentList, list.Location, target.Name, call.Name);
        }
        else if (value is not null && target is ListSymbol && (value is not BoundList || value.Parts.Count == 0))
        {
            reporter.Report(ListDiagnostics.ArgumentNoList, argument.Value.Location, target.Name, call.Name);
        }
        else if (value is not null)
        {
            _given.Add(new ScheduleArgument(target, value));
        }
    }

    /// <summary>
    /// The hyperparameters whose defaults are needed, each after those that its own default needs; null when one has no
    /// value at all, which is reported.
    /// </summary>
    public IReadOnlyList<HyperparameterSymbol>? FindDefaults()
    {
        var needed = new DependencyOrder<HyperparameterSymbol>(
            callee.Read.Where(IsOpen), hyperparameter => callee.ReadByDefault(hyperparameter).Where(IsOpen));
        foreach (HyperparameterSymbol circular in needed.Circles.Select(circle => circle[0]))
        {
            reporter.Report(ScheduleDiagnostics.DefaultOfCalleeCycle, call.Location, circular.Name, callee.Name);
        }

        foreach (ListSymbol list in callee.Lists.Where(list => list.IsRequired && !_targets.Contains(list)))
        {
            reporter.Report(ScheduleDiagnostics.ArgumentMissing, call.Location, call.Name, list.Name, Example());
        }

        HyperparameterSymbol[] missing = [.. needed.Order.Where(hyperparameter => hyperparameter.Syntax.Default is null)];
        foreach (HyperparameterSymbol hyperparameter in missing)
        {
            reporter.Report(ScheduleDiagnostics.ArgumentMissing, call.Location, call.Name, hyperparameter.Name, Example());
        }

        return missing.Length == 0 && needed.Circles.Count == 0 && needed.Order.All(callee.Defaults.ContainsKey) ? needed.Order : null;
    }

    private bool IsOpen(HyperparameterSymbol hyperparameter) => !_targets.Contains(hyperparameter);

    private Symbol? Find(string written) =>
        callee.Hyperparameters.FirstOrDefault(symbol => symbol.Name == written)
        ?? (Symbol?)Words.Steps.FirstOrDefault(symbol => symbol.Name == written)
        ?? callee.Lists.FirstOrDefault(list => list.Name == written || list.Letter == written)
        ?? (Symbol?)callee.Hyperparameters.FirstOrDefault(symbol => symbol.Letter == written);

    private string Example()
    {
        string? first = callee.Hyperparameters.Cast<Symbol>().Concat(callee.Lists).FirstOrDefault()?.Name;
        return first is null ? $"{callee.Name}()" : $"{callee.Name}({first} = …)";
    }
}
