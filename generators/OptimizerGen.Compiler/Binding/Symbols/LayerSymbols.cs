namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What the entries of one layer declare: of the rule, or of a transform laid over it.</summary>
internal sealed record LayerSymbols
{
    public required int Index { get; init; }

    /// <summary>The layer of the rule that this one is laid over; itself where it is a rule.</summary>
    public int Rule { get; init; }

    /// <summary>What it calls theta: the parameters, or those that a rule that is used moves for itself.</summary>
    public Symbol Theta { get; init; } = Words.Theta;

    /// <summary>What it calls the gradient.</summary>
    public Symbol Gradient { get; init; } = Words.Gradient;

    public required IReadOnlyList<HyperparameterSymbol> Hyperparameters { get; init; }

    /// <summary>Those of them that are one number under a name of their own.</summary>
    public IEnumerable<HyperparameterSymbol> Single => Hyperparameters.Where(symbol => !symbol.IsOfList);

    /// <summary>The hyperparameters that are lists.</summary>
    public IReadOnlyList<ListSymbol> Lists { get; init; } = [];

    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    /// <summary>All that it keeps, in the order of its places: states, moments, products of decays, earlier gradients.</summary>
    public required IReadOnlyList<StateSymbol> States { get; init; }

    /// <summary>Named expressions of its own, and what it has made of those of the layers within.</summary>
    public required IReadOnlyList<LetSymbol> Lets { get; init; }

    public required IReadOnlyList<ViewSymbol> Views { get; init; }

    public IEnumerable<MomentSymbol> Moments => States.OfType<MomentSymbol>();

    /// <summary>The gradients before its last one, in the order in which they are asked for.</summary>
    public IEnumerable<EarlierGradientSymbol> EarlierGradients => States.OfType<EarlierGradientSymbol>();

    /// <summary>What it keeps that has a value between steps, as statements call it.</summary>
    public IEnumerable<DeclaredSymbol> KeptBetweenSteps => Kept.Where(state => state is not EarlierGradientSymbol);

    /// <summary>All that it keeps, as statements call it: of several states the list.</summary>
    public IEnumerable<DeclaredSymbol> Kept => States.Select(state => (DeclaredSymbol?)state.List ?? state).Distinct();

    public IEnumerable<CorrectedSymbol> Corrected => Moments.Select(moment => moment.Corrected).OfType<CorrectedSymbol>();
}
