using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>How many states one entry declares: a whole number, or the size of a list.</summary>
internal static class StateCount
{
    /// <summary>The count, or null where it is neither.</summary>
    /// <param name="count">As written.</param>
    /// <param name="lists">The lists of the same layer.</param>
    public static int? Of(ExpressionSyntax count, IEnumerable<ListSymbol> lists) => count switch
    {
        NumberSyntax { Value: >= 1 and <= Limits.MostEntries } number when Math.Floor(number.Value) == number.Value => (int)number.Value,
        CallSyntax { Name: "size", Scope: null, Arguments.Count: 1 } call when call.Arguments[0].Value is NameSyntax name =>
            lists.FirstOrDefault(list => list.Written == name.Name || list.Letter == name.Name) is { IsFree: false, Rows: > 0 } list ? list.Rows : null,
        _ => null,
    };
}
