using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Makes the symbols of all that a spec's entries declare.</summary>
internal static class SymbolDeclarer
{
    public static RuleSymbols Declare(ComposedSpec spec) => new()
    {
        Hyperparameters = Hyperparameters(spec),
        Inputs = [.. spec.Inputs.Select((syntax, i) => new InputSymbol(syntax, i))],
        States = States(spec),
        Lets = [.. spec.Lets.Select(Let)],
        Views = [.. spec.Views.Select(syntax => new ViewSymbol(syntax))],
    };

    public static IReadOnlyList<HyperparameterSymbol> Hyperparameters(ComposedSpec spec) =>
        [.. spec.Hyperparameters.Select((syntax, i) => new HyperparameterSymbol(syntax, i))];

    private static List<StateSymbol> States(ComposedSpec spec)
    {
        var states = new List<StateSymbol>();
        states.AddRange(spec.States.Select((syntax, i) => new StateSymbol(syntax, i)));
        int product = spec.States.Count + spec.Moments.Count;
        foreach (MomentSyntax syntax in spec.Moments)
        {
            var moment = new MomentSymbol(syntax, states.Count, product);
            product += moment.Product is null ? 0 : 1;
            states.Add(moment);
        }

        states.AddRange(states.OfType<MomentSymbol>().Select(moment => moment.Product).OfType<ProductSymbol>().ToList());
        return states;
    }

    private static LetSymbol Let(LetDefinition let) =>
        let.Layers.Aggregate((LetSymbol?)null, (inherited, layer) => new LetSymbol(layer.Syntax, inherited))!;
}
