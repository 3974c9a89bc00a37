using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks the form of lists, which has to be right before they can have places.</summary>
internal static class ListChecker
{
    /// <summary>Checks the defaults that are lists, and those that should be.</summary>
    public static void Check(ComposedSpec spec, SpecReporter reporter)
    {
        foreach (ComposedSpec layer in spec.AllLayers)
        {
            foreach (HyperparameterSyntax entry in layer.Hyperparameters)
            {
                if (ListSymbol.ListOf(entry) is { } list)
                {
                    Check(entry, list, isFree: layer.Own.Kind == SpecKind.Schedule, reporter);
                }
                else if (entry.Type == HyperparameterType.List && entry.Default is not BadExpressionSyntax && (entry.Default is not null || layer.Own.Kind != SpecKind.Schedule))
                {
                    reporter.Report(ListDiagnostics.DefaultMissing, entry.Default?.Location ?? entry.Name.Location, entry.Name.Text);
                }
            }
        }
    }

    /// <summary>Checks that it is known how many states there are.</summary>
    public static void CheckCounts(RuleSymbols symbols, SpecReporter reporter)
    {
        foreach (LayerSymbols layer in symbols.Layers)
        {
            foreach (StateListSymbol states in layer.Kept.OfType<StateListSymbol>())
            {
                if (states.Syntax.Count is { } count and not BadExpressionSyntax && StateCount.Of(count, layer.Lists) is null)
                {
                    reporter.Report(ListDiagnostics.StateCount, count.Location, states.Name, $"{Limits.MostEntries}");
                }
            }
        }
    }

    private static void Check(HyperparameterSyntax entry, ListSyntax list, bool isFree, SpecReporter reporter)
    {
        string name = entry.Name.Text;
        if (entry.Type is not (null or HyperparameterType.List))
        {
            reporter.Report(ListDiagnostics.WrongType, entry.Name.Location, name);
        }

        if (AllLists(list).FirstOrDefault(part => part.Items.Count == 0) is { } empty)
        {
            reporter.Report(ListDiagnostics.Empty, empty.Location, name);
        }
        else if (FirstMisfit(list, isFree) is { } misfit)
        {
            reporter.Report(ListDiagnostics.Ragged, misfit.Location, name);
        }
        else if (ListSymbol.NumbersOf(entry).Skip(Limits.MostEntries).FirstOrDefault() is { } surplus)
        {
            reporter.Report(ShapeDiagnostics.TooMany, surplus.Location, $"{Limits.MostEntries} numbers in a list", surplus.Location.Written);
        }
        else if (isFree)
        {
            CheckNumbers(entry, reporter);
        }
    }

    private static void CheckNumbers(HyperparameterSyntax entry, SpecReporter reporter)
    {
        foreach (ExpressionSyntax item in ListSymbol.NumbersOf(entry))
        {
            if (ListSymbol.NumberOf(item) is not { } number)
            {
                if (item is not BadExpressionSyntax)
                {
                    reporter.Report(ListDiagnostics.ListOfSchedule, item.Location, entry.Name.Text);
                }
            }
            else if (HyperparameterSymbol.RangeOf(entry) is { } range && !range.Contains(number))
            {
                reporter.Report(ShapeDiagnostics.DefaultOutsideRange, item.Location, item.Location.Written, entry.Name.Text, range.ToText());
            }
        }
    }

    private static IEnumerable<ListSyntax> AllLists(ListSyntax list) => ExpressionWalker.All(list).OfType<ListSyntax>();

    /// <summary>The first item of another form than the first one, or that goes deeper than lists of numbers; a schedule's list is one of numbers.</summary>
    private static ExpressionSyntax? FirstMisfit(ListSyntax list, bool isFree)
    {
        int columns = !isFree && list.Items[0] is ListSyntax first ? first.Items.Count : 0;
        return list.Items.FirstOrDefault(item => item is ListSyntax inner
            ? inner.Items.Count != columns || inner.Items.Any(number => number is ListSyntax)
            : columns > 0 && item is not BadExpressionSyntax);
    }
}
