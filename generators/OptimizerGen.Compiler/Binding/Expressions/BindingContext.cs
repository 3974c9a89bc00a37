using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>What all binding of one spec shares: where mistakes go, which symbols are read, and how deep it is just now.</summary>
internal sealed class BindingContext(SpecReporter reporter, Depth? depth = null)
{
    public SpecReporter Reporter { get; } = reporter;

    public BlockLength Blocks { get; } = new();

    /// <summary>The lists whose numbers a reduction is going over just now.</summary>
    public IReadOnlyList<ListSymbol> Items { get; set; } = [];

    public HashSet<Symbol> Read { get; } = [];

    public Depth Depth { get; } = depth ?? new Depth();
}

/// <summary>How many expressions are being bound within each other, through names and schedules too.</summary>
internal sealed class Depth
{
    private int _levels;

    /// <summary>Goes a level deeper; false where that would be too deep.</summary>
    public bool Enter() => ++_levels <= BoundExpression.Tallest;

    public void Leave() => _levels--;
}
