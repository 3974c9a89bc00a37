using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>
/// Binds reductions that go over the numbers of a list, as in <c>sum(milestones &lt;= step)</c>: a list that stands in one without
/// brackets is each of its numbers in turn.
/// </summary>
internal sealed class ListReductionBinder(ExpressionBinder expressions)
{
    private BindingContext Context => expressions.Context;

    /// <summary>The lists that a call goes over, each once.</summary>
    public static IReadOnlyList<ListSymbol> ListsIn(CallSyntax call, Scope scope) =>
        [.. call.Arguments.SelectMany(argument => Bare(argument.Value)).Select(name => scope.Find(name.Name)).OfType<ListSymbol>().Distinct()];

    public BoundExpression? Bind(CallSyntax call, IReadOnlyList<ListSymbol> lists, Scope scope)
    {
        ListReduction reduction = ListReduction.Of(call.Name);
        if (call.Name == "size" && call.Arguments[0].Value is NameSyntax && lists[0] is { IsFree: false } whole)
        {
            Context.Read.Add(whole);
            return new BoundNumber(call.Location, whole.Rows);
        }

        if (lists.FirstOrDefault(list => list.Columns > 0) is { } table)
        {
            NameSyntax name = call.Arguments.SelectMany(argument => Bare(argument.Value)).First(bare => scope.Find(bare.Name) == table);
            IndexBinder.ReportList(table, name.Location, Context);
            return null;
        }

        if (lists.FirstOrDefault(list => !list.IsFree && !lists[0].IsFree && list.Rows != lists[0].Rows) is { } other)
        {
            Context.Reporter.Report(
                ListDiagnostics.SizesDiffer, call.Location, call.Name, lists[0].Written, $"{lists[0].Rows}", other.Written, $"{other.Rows}");
            return null;
        }

        IReadOnlyList<ListSymbol> outer = Context.Items;
        Context.Items = lists;
        BoundExpression?[] arguments = [.. call.Arguments.Select(argument => expressions.Bind(argument.Value, scope))];
        Context.Items = outer;
        return arguments.Any(argument => argument is null)
            ? null
            : new BoundOverLists(call.Location, reduction, lists, [.. arguments.Select(argument => argument!)]);
    }

    /// <summary>The names in an expression that no brackets follow, and that no reduction within it goes over.</summary>
    private static IEnumerable<NameSyntax> Bare(ExpressionSyntax expression) => expression switch
    {
        NameSyntax name => [name],
        UnarySyntax unary => Bare(unary.Operand),
        BinarySyntax binary => Bare(binary.Left).Concat(Bare(binary.Right)),
        CallSyntax call when FunctionTable.Find(call.Name) is { Reduces: true } => [],
        CallSyntax call => call.Arguments.SelectMany(argument => Bare(argument.Value)),
        IndexSyntax index => index.Indices.SelectMany(Bare),
        _ => [],
    };
}
