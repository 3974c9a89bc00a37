using OptimizerGen.Compiler.Binding.Shapes;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What statements have done so far at one place of a rule, whichever layer's names they are written in.</summary>
internal sealed class Flow
{
    private readonly List<Scope> _layers = [];
    private readonly HashSet<Symbol> _partly = [];
    private Dictionary<Symbol, ShapeVariable> _assigned = [];

    /// <summary>Grows with every assignment, and wherever else something may mean another thing than before.</summary>
    public int Version { get; private set; }

    /// <summary>What names mean here to each layer, the rule's first.</summary>
    public IReadOnlyList<Scope> Layers => _layers;

    public void Add(Scope layer) => _layers.Add(layer);

    /// <summary>The shape of what a symbol holds at this point.</summary>
    public ShapeVariable ShapeOf(Symbol symbol) =>
        _assigned.TryGetValue(symbol, out ShapeVariable? shape) ? shape : symbol.Variable;

    public bool IsAssigned(Symbol symbol) => _assigned.ContainsKey(symbol);

    /// <summary>Whether a temporary has a value only on some of the ways that lead here.</summary>
    public bool IsPartlyAssigned(Symbol symbol) => _partly.Contains(symbol);

    /// <summary>Notes that a symbol has been given something of that shape.</summary>
    public void Assign(Symbol symbol, ShapeVariable shape)
    {
        _assigned[symbol] = shape;
        _partly.Remove(symbol);
        Version++;
    }

    /// <summary>Notes that names may mean something else from here on.</summary>
    public void Advance() => Version++;

    /// <summary>Forgets what statements have done to a symbol: it may hold anything that it ever does.</summary>
    public void Forget(Func<Symbol, bool> which)
    {
        foreach (Symbol symbol in _assigned.Keys.Where(which).ToList())
        {
            _assigned.Remove(symbol);
        }

        _partly.Clear();
        Version++;
    }

    /// <summary>What has been done up to here.</summary>
    public FlowState Save() => new(new Dictionary<Symbol, ShapeVariable>(_assigned));

    /// <summary>Goes back, and takes another way from there; gives what has been done on the first one.</summary>
    public FlowState Return(FlowState to)
    {
        FlowState left = Save();
        _assigned = new Dictionary<Symbol, ShapeVariable>(to.Assigned);
        _partly.UnionWith(left.Assigned.Keys.Where(symbol => symbol is TemporarySymbol && !_assigned.ContainsKey(symbol)));
        Version++;
        return left;
    }

    /// <summary>Joins the way that leads here with another one. A temporary that only one of them assigns has no value then.</summary>
    /// <returns>What may now hold the one or the other.</returns>
    public IReadOnlyList<JoinedSymbol> Join(FlowState other)
    {
        var joined = new List<JoinedSymbol>();
        foreach (Symbol symbol in _assigned.Keys.Union(other.Assigned.Keys).ToList())
        {
            if (symbol is TemporarySymbol && !(_assigned.ContainsKey(symbol) && other.Assigned.ContainsKey(symbol)))
            {
                _assigned.Remove(symbol);
                _partly.Add(symbol);
                continue;
            }

            ShapeVariable here = ShapeOf(symbol);
            ShapeVariable there = other.Assigned.TryGetValue(symbol, out ShapeVariable? shape) ? shape : symbol.Variable;
            _assigned[symbol] = here == there ? here : ShapeVariable.Joined(there, here);
            if (here != there)
            {
                joined.Add(new JoinedSymbol(symbol, there, here, _assigned[symbol]));
            }
        }

        Version++;
        return joined;
    }
}

/// <summary>What statements have done up to some point.</summary>
internal sealed record FlowState(Dictionary<Symbol, ShapeVariable> Assigned);

/// <summary>A symbol that holds something else after one way than after another.</summary>
internal sealed record JoinedSymbol(Symbol Symbol, ShapeVariable First, ShapeVariable Second, ShapeVariable Either);
