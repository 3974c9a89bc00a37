using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>A number of a list, or one of several states; an index wraps around.</summary>
/// <param name="location">Where it stands.</param>
/// <param name="list">A <see cref="ListSymbol"/> or a <see cref="StateListSymbol"/>.</param>
/// <param name="indices">Which; two of a list of lists.</param>
internal sealed class BoundElement(Location location, DeclaredSymbol list, IReadOnlyList<BoundExpression> indices)
    : BoundExpression(location, list.Variable, [.. indices])
{
    public DeclaredSymbol List { get; } = list;

    /// <summary>Whether what it held when the step began is meant.</summary>
    public bool IsPrevious { get; init; }
}

/// <summary>Each number of a list in turn, where a reduction goes over them.</summary>
internal sealed class BoundItem(Location location, ListSymbol list) : BoundExpression(location, ShapeVariable.Number)
{
    public ListSymbol List { get; } = list;
}

/// <summary>A reduction over the numbers of lists that have equally many.</summary>
internal sealed class BoundOverLists(Location location, ListReduction reduction, IReadOnlyList<ListSymbol> lists, params BoundExpression[] arguments)
    : BoundExpression(location, ShapeVariable.Number, arguments)
{
    public ListReduction Reduction { get; } = reduction;

    public IReadOnlyList<ListSymbol> Lists { get; } = lists;
}

/// <summary>Several numbers that a schedule is given.</summary>
internal sealed class BoundList(Location location, params BoundExpression[] items) : BoundExpression(location, ShapeVariable.Number, items)
{
}
