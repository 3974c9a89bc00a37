using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds <c>momenta[0]</c>, <c>coefficients[i, 1]</c> and <c>buffers[k]</c>.</summary>
internal sealed class IndexBinder(ExpressionBinder expressions)
{
    private BindingContext Context => expressions.Context;

    /// <param name="index">As written.</param>
    /// <param name="scope">What names mean there.</param>
    /// <param name="isPrevious">Whether what it held when the step began is meant.</param>
    /// <param name="isTarget">Whether it is assigned, and not read.</param>
    public BoundElement? Bind(IndexSyntax index, Scope scope, bool isPrevious = false, bool isTarget = false)
    {
        if (index.Target is not NameSyntax name || (scope.Find(name.Name) is { } known && known is not (ListSymbol or StateListSymbol)))
        {
            // momenta[0][1] has a list at its root, but no name.
            if (index.Target is IndexSyntax { Target: NameSyntax root } && scope.Find(root.Name) is ListSymbol or StateListSymbol)
            {
                ReportIndices((DeclaredSymbol)scope.Find(root.Name)!, index);
            }
            else if (index.Target is not BadExpressionSyntax)
            {
                Context.Reporter.Report(ListDiagnostics.NoList, index.Target.Location, index.Target.Location.Written);
            }

            return null;
        }

        if (scope.Find(name.Name) is not DeclaredSymbol list)
        {
            // Binding it as a name says what is wrong with it.
            expressions.Bind(name, scope);
            return null;
        }

        if (!isTarget)
        {
            Context.Read.Add(list);
        }

        BoundExpression?[] indices = [.. index.Indices.Select(part => expressions.Bind(part, scope))];
        if (indices.Length != (IsOfLists(list) ? 2 : 1))
        {
            ReportIndices(list, index);
            return null;
        }

        return indices.Any(part => part is null) ? null : new BoundElement(index.Location, list, [.. indices.Select(part => part!)]) { IsPrevious = isPrevious };
    }

    /// <summary>Says that one number has to be picked out of a list.</summary>
    public static void ReportList(DeclaredSymbol list, Location place, BindingContext context) =>
        context.Reporter.Report(ListDiagnostics.ListInExpression, place, list.Written, Describe(list), $"{Example(list)} for one of them");

    private void ReportIndices(DeclaredSymbol list, IndexSyntax index) => Context.Reporter.Report(
        ListDiagnostics.WrongIndices, index.Location, list.Written, Describe(list),
        IsOfLists(list) ? "each of them has two places, in one pair of brackets" : "each of them has one place", Example(list));

    private static bool IsOfLists(DeclaredSymbol list) => list is ListSymbol { Columns: > 0 };

    private static string Example(DeclaredSymbol list) => IsOfLists(list) ? $"{list.Written}[0, 0]" : $"{list.Written}[0]";

    private static string Describe(DeclaredSymbol list) => list switch
    {
        ListSymbol { IsFree: true } => "a list of numbers",
        ListSymbol { Columns: > 0 } table => $"a list of {table.Rows} list{(table.Rows == 1 ? "" : "s")} of {Numbers(table.Columns)}",
        ListSymbol numbers => $"a list of {Numbers(numbers.Rows)}",
        StateListSymbol states => $"a list of {states.Elements.Count} state{(states.Elements.Count == 1 ? "" : "s")}",
        _ => throw new InvalidOperationException($"'{list}' is no list."),
    };

    private static string Numbers(int count) => count == 1 ? "1 number" : $"{count} numbers";
}
