using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks defaults: that they do not depend on themselves, and that those that are known are of the type and in the range.</summary>
internal static class DefaultChecker
{
    private const int LongestCircle = 12;

    /// <summary>The hyperparameters in an order in which each comes after those that its default reads.</summary>
    public static IReadOnlyList<HyperparameterSymbol> Order(
        IReadOnlyList<HyperparameterSymbol> symbols, IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> defaults, SpecReporter reporter)
    {
        var order = new DependencyOrder<HyperparameterSymbol>(
            symbols, symbol => defaults.TryGetValue(symbol, out BoundExpression? value) ? TreeWalker.HyperparametersIn(value) : []);
        foreach (IReadOnlyList<HyperparameterSymbol> circle in order.Circles)
        {
            for (int i = 0; i < circle.Count; i++)
            {
                IEnumerable<string> names = circle.Skip(i).Concat(circle.Take(i)).Append(circle[i]).Select(symbol => symbol.Name);
                reporter.Report(
                    BindingDiagnostics.DefaultCycle, circle[i].Syntax.Default!.Location, circle[i].Name, string.Join(" → ", Shortened([.. names])));
            }
        }

        return order.Order;
    }

    public static void Check(IEnumerable<HyperparameterSymbol> symbols, SpecReporter reporter)
    {
        foreach (HyperparameterSymbol symbol in symbols)
        {
            if (symbol is { Default: { Op: Op.Constant } value, Syntax.Default: { } written })
            {
                Check(symbol, value.Constant, written.Location, reporter);
            }
        }
    }

    private static void Check(HyperparameterSymbol symbol, double value, Location place, SpecReporter reporter)
    {
        if (symbol.DemandOfType(value) is { } demand)
        {
            reporter.Report(ShapeDiagnostics.DefaultWrongType, place, place.Written, symbol.Name, demand);
        }
        else if (!symbol.Range.Contains(value))
        {
            reporter.Report(ShapeDiagnostics.DefaultOutsideRange, place, place.Written, symbol.Name, symbol.Range.ToText());
        }
    }

    private static string[] Shortened(string[] names) =>
        names.Length <= LongestCircle ? names : [.. names.Take(LongestCircle - 2), "…", names[names.Length - 1]];
}
