using OptimizerGen.Compiler.Binding.Shapes;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What names mean at one place of a spec: its own, then what the place around it knows.</summary>
/// <param name="place">How a sentence names the place: "a default", "an initial value", "the update".</param>
/// <param name="parent">The place around it.</param>
/// <param name="flow">What statements do there, which other layers see too; its own where none is given.</param>
internal sealed class Scope(string place, Scope? parent = null, Flow? flow = null)
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _absent = new(StringComparer.Ordinal);
    private readonly Flow _flow = flow ?? new Flow();

    public string Place { get; } = place;

    /// <summary>Whether a name followed by parentheses may be a schedule.</summary>
    public bool AllowsSchedules { get; init; }

    /// <summary>Whether a step runs here, before which things had other values.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>Whether all tensors are there to be reduced, and not one by itself.</summary>
    public bool SeesModel { get; init; }

    /// <summary>Grows with every assignment.</summary>
    public int Version => _flow.Version;

    /// <summary>The names that can be read here.</summary>
    public IEnumerable<string> Names => parent is null ? _symbols.Keys : _symbols.Keys.Concat(parent.Names);

    /// <summary>The symbols that this place itself knows.</summary>
    public IEnumerable<Symbol> Symbols => _symbols.Values;

    /// <summary>Gives a symbol's name its meaning; of two with one name the first has it.</summary>
    public void Declare(Symbol symbol)
    {
        if (!_symbols.ContainsKey(symbol.Written))
        {
            _symbols.Add(symbol.Written, symbol);
        }
    }

    public void Declare(IEnumerable<Symbol> symbols)
    {
        foreach (Symbol symbol in symbols)
        {
            Declare(symbol);
        }
    }

    /// <summary>Forgets a name, which had a meaning for a while.</summary>
    public void Remove(Symbol symbol)
    {
        if (_symbols.TryGetValue(symbol.Written, out Symbol? known) && known == symbol)
        {
            _symbols.Remove(symbol.Written);
        }
    }

    /// <summary>Another spelling, unless something known here has it; any name of the same spelling hides it.</summary>
    public void DeclareLetter(string letter, Symbol symbol)
    {
        if (Find(letter) is null)
        {
            _letters.Add(letter, symbol);
        }
    }

    /// <summary>Says why a name that is known elsewhere cannot be used here.</summary>
    public void DeclareAbsent(string name, string reason) => _absent[name] = reason;

    /// <summary>What a name or letter stands for, or null when nothing here is called so.</summary>
    public Symbol? Find(string name) => FindName(name) ?? FindLetter(name);

    public string? ReasonOfAbsence(string name) =>
        _absent.TryGetValue(name, out string? reason) ? reason : parent?.ReasonOfAbsence(name);

    /// <summary>The same place as another layer names things.</summary>
    public Scope Of(int layer) => layer < _flow.Layers.Count ? _flow.Layers[layer] : this;

    /// <summary>The shape of what a symbol holds at this point.</summary>
    public ShapeVariable ShapeOf(Symbol symbol) => _flow.ShapeOf(symbol);

    public bool IsAssigned(Symbol symbol) => _flow.IsAssigned(symbol);

    /// <summary>Whether a temporary has a value only on some of the ways that lead here.</summary>
    public bool IsPartlyAssigned(Symbol symbol) => _flow.IsPartlyAssigned(symbol);

    /// <summary>Notes that names may mean something else from here on.</summary>
    public void Advance() => _flow.Advance();

    /// <summary>What has been done up to here.</summary>
    public FlowState Save() => _flow.Save();

    /// <summary>Goes back, and takes another way from there; gives what has been done on the first one.</summary>
    public FlowState Return(FlowState to) => _flow.Return(to);

    /// <summary>Joins the way that leads here with another one.</summary>
    public IReadOnlyList<JoinedSymbol> Join(FlowState other) => _flow.Join(other);

    /// <summary>Notes that a symbol has been given something of that shape.</summary>
    public void Assign(Symbol symbol, ShapeVariable shape) => _flow.Assign(symbol, shape);

    /// <summary>Forgets what statements have done to a symbol: it may hold anything that it ever does.</summary>
    public void Forget(Func<Symbol, bool> which) => _flow.Forget(which);

    private Symbol? FindName(string name) => _symbols.TryGetValue(name, out Symbol? symbol) ? symbol : parent?.FindName(name);

    private Symbol? FindLetter(string letter) => _letters.TryGetValue(letter, out Symbol? symbol) ? symbol : parent?.FindLetter(letter);
}
