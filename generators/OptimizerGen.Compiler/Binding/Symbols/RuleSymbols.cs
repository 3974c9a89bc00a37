namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>Everything that the entries of a spec declare.</summary>
internal sealed record RuleSymbols
{
    public required IReadOnlyList<HyperparameterSymbol> Hyperparameters { get; init; }

    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    /// <summary>All that is kept, in the order of its places: states, moments, products of decays.</summary>
    public required IReadOnlyList<StateSymbol> States { get; init; }

    public required IReadOnlyList<LetSymbol> Lets { get; init; }

    public required IReadOnlyList<ViewSymbol> Views { get; init; }

    public IEnumerable<MomentSymbol> Moments => States.OfType<MomentSymbol>();

    public IEnumerable<CorrectedSymbol> Corrected => Moments.Select(moment => moment.Corrected).OfType<CorrectedSymbol>();
}
