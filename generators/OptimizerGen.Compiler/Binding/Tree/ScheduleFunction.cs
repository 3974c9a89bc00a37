using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>A schedule that others call: bound once, however often it is called.</summary>
internal sealed class ScheduleFunction(
    string name, LayerSymbols symbols, BoundExpression value,
    IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> defaults)
{
    public string Name { get; } = name;

    public IReadOnlyList<HyperparameterSymbol> Hyperparameters { get; } = symbols.Hyperparameters;

    public IReadOnlyList<ListSymbol> Lists { get; } = symbols.Lists;

    public BoundExpression Value { get; } = value;

    public IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> Defaults { get; } = defaults;

    public IEnumerable<BoundExpression> Bodies => Defaults.Values.Append(Value);

    /// <summary>The hyperparameters that the value itself reads, in the order read.</summary>
    public IReadOnlyList<HyperparameterSymbol> Read { get; } = [.. TreeWalker.HyperparametersIn(value).Intersect(symbols.Hyperparameters)];

    /// <summary>Those that a default reads.</summary>
    public IEnumerable<HyperparameterSymbol> ReadByDefault(HyperparameterSymbol hyperparameter) =>
        Defaults.TryGetValue(hyperparameter, out BoundExpression? value) ? TreeWalker.HyperparametersIn(value) : [];
}
