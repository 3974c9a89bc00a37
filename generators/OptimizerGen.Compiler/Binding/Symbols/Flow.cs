using OptimizerGen.Compiler.Binding.Shapes;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What statements have done so far at one place of a rule, whichever layer's names they are written in.</summary>
internal sealed class Flow
{
    private readonly Dictionary<Symbol, ShapeVariable> _assigned = [];
    private readonly List<Scope> _layers = [];

    /// <summary>Grows with every assignment.</summary>
    public int Version { get; private set; }

    /// <summary>What names mean here to each layer, the rule's first.</summary>
    public IReadOnlyList<Scope> Layers => _layers;

    public void Add(Scope layer) => _layers.Add(layer);

    /// <summary>The shape of what a symbol holds at this point.</summary>
    public ShapeVariable ShapeOf(Symbol symbol) =>
        _assigned.TryGetValue(symbol, out ShapeVariable? shape) ? shape : symbol.Variable;

    public bool IsAssigned(Symbol symbol) => _assigned.ContainsKey(symbol);

    /// <summary>Notes that a symbol has been given something of that shape.</summary>
    public void Assign(Symbol symbol, ShapeVariable shape)
    {
        _assigned[symbol] = shape;
        Version++;
    }

    /// <summary>Forgets what statements have done to a symbol: it may hold anything that it ever does.</summary>
    public void Forget(Func<Symbol, bool> which)
    {
        foreach (Symbol symbol in _assigned.Keys.Where(which).ToList())
        {
            _assigned.Remove(symbol);
        }

        Version++;
    }
}
