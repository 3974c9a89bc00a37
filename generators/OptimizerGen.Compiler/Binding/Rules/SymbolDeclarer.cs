using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Makes the symbols of all that a spec's entries declare, layer by layer.</summary>
internal sealed class SymbolDeclarer
{
    private readonly List<LayerSymbols> _layers = [];
    private readonly LayerNames _names = new();
    private int _hyperparameters;
    private int _inputs;
    private int _states;

    public static RuleSymbols Declare(ComposedSpec spec)
    {
        var declarer = new SymbolDeclarer();
        declarer.Declare(spec, []);
        foreach (AppliedTransform transform in spec.Transforms)
        {
            declarer._names.Begin(transform.Spec.Name);
            declarer.Declare(transform.Spec, transform.Arguments);
        }

        return new RuleSymbols { Layers = declarer._layers };
    }

    /// <param name="spec">The rule or the transform.</param>
    /// <param name="given">Its hyperparameters whose defaults are arguments, written in the rule's names.</param>
    private void Declare(ComposedSpec spec, IReadOnlyList<string> given)
    {
        int layer = _layers.Count;
        HyperparameterSymbol[] hyperparameters =
        [
            .. spec.Hyperparameters.Select(syntax => new HyperparameterSymbol(
                syntax, _names.Of(syntax, layer), _hyperparameters++, given.Contains(syntax.Name.Text) ? 0 : layer)),
        ];
        _layers.Add(new LayerSymbols
        {
            Index = layer,
            Hyperparameters = hyperparameters,
            Inputs = [.. spec.Inputs.Select(syntax => new InputSymbol(syntax, _names.Of(syntax, layer), _inputs++))],
            States = States(spec, layer),
            Lets = [.. spec.Lets.Select(let => Let(let, layer))],
            Views = [.. spec.Views.Select(syntax => new ViewSymbol(syntax, _names.Of(syntax, layer)))],
        });
    }

    private List<StateSymbol> States(ComposedSpec spec, int layer)
    {
        var states = new List<StateSymbol>();
        states.AddRange(spec.States.Select(syntax => new StateSymbol(syntax, _names.Of(syntax, layer), _states++)));
        int product = _states + spec.Moments.Count;
        foreach (MomentSyntax syntax in spec.Moments)
        {
            var moment = new MomentSymbol(syntax, _names.Of(syntax, layer), _states++, product);
            product += moment.Product is null ? 0 : 1;
            states.Add(moment);
        }

        states.AddRange(states.OfType<MomentSymbol>().Select(moment => moment.Product).OfType<ProductSymbol>().ToList());
        _states = product;
        return states;
    }

    /// <summary>An expression; one of a transform that says what it makes of the old one is built on that of the layer within.</summary>
    private LetSymbol Let(LetDefinition let, int layer)
    {
        LetSymbol? within = layer > 0 && let.IsWrapping
            ? _layers.SelectMany(inner => inner.Lets).LastOrDefault(known => known.Name == let.Name && (known.Layer == 0 || known.Wraps))
            : null;
        return let.Layers.Aggregate(within, (inherited, definition) => new LetSymbol(definition.Syntax, layer, inherited))!;
    }
}
