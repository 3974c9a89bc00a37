namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>Everything that the entries of a spec declare, those of the transforms laid over it included.</summary>
internal sealed record RuleSymbols
{
    private readonly IReadOnlyList<LayerSymbols> _layers = [];

    /// <summary>The rule first, then each transform as it is laid on.</summary>
    public required IReadOnlyList<LayerSymbols> Layers
    {
        get => _layers;
        init
        {
            _layers = value;
            Hyperparameters = [.. value.SelectMany(layer => layer.Hyperparameters)];
            Lists = [.. value.SelectMany(layer => layer.Lists)];
            Inputs = [.. value.SelectMany(layer => layer.Inputs)];
            States = [.. value.SelectMany(layer => layer.States)];
            Lets = [.. value.SelectMany(layer => layer.Lets)];
            Views = [.. value.SelectMany(layer => layer.Views)];
        }
    }

    public IReadOnlyList<HyperparameterSymbol> Hyperparameters { get; private init; } = [];

    public IReadOnlyList<ListSymbol> Lists { get; private init; } = [];

    public IReadOnlyList<InputSymbol> Inputs { get; private init; } = [];

    /// <summary>All that is kept, in the order of its places.</summary>
    public IReadOnlyList<StateSymbol> States { get; private init; } = [];

    public IReadOnlyList<LetSymbol> Lets { get; private init; } = [];

    public IReadOnlyList<ViewSymbol> Views { get; private init; } = [];

    /// <summary>What the outermost transform has made of a named expression; itself where none has made anything of it.</summary>
    public LetSymbol Outermost(LetSymbol let) => Lets.Last(made => made.Chain.Contains(let));

    /// <summary>The layers of a rule, from the inside out.</summary>
    public IEnumerable<LayerSymbols> LayersOf(int rule) => Layers.Where(layer => layer.Rule == rule);

    /// <summary>The gradients before the last one, in the order in which they are asked for: those of the rule, then those of each transform.</summary>
    public IEnumerable<EarlierGradientSymbol> EarlierGradients => States.OfType<EarlierGradientSymbol>();

    /// <summary>All that is kept, as statements call it.</summary>
    public IEnumerable<DeclaredSymbol> Kept => Layers.SelectMany(layer => layer.Kept);

    public IEnumerable<MomentSymbol> Moments => States.OfType<MomentSymbol>();
}
