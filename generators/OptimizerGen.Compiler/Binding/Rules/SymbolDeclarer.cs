using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Makes the symbols of all that a spec's entries declare, layer by layer.</summary>
internal sealed class SymbolDeclarer
{
    private readonly List<LayerSymbols> _layers = [];
    private LayerNames _names = new();
    private int _hyperparameters;
    private int _lists;
    private int _inputs;
    private int _states;
    private int _firstOfRule;

    public static RuleSymbols Declare(ComposedSpec spec)
    {
        var declarer = new SymbolDeclarer();
        declarer.DeclareRule(spec, [], Words.Theta, Words.Gradient);
        foreach (UsedRule use in spec.Uses)
        {
            string alias = use.Alias.Text;
            declarer._names = new LayerNames(alias);
            declarer.DeclareRule(use.Spec, use.Arguments, new ElementOfUse(alias, Words.Theta), new ElementOfUse(alias, Words.Gradient));
        }

        return new RuleSymbols { Layers = declarer._layers };
    }

    /// <summary>A rule and the transforms laid over it.</summary>
    private void DeclareRule(ComposedSpec spec, IReadOnlyList<string> given, Symbol theta, Symbol gradient)
    {
        int rule = _layers.Count;
        Declare(spec, name => given.Contains(name) ? 0 : rule, isUsed: rule > 0);
        foreach (AppliedTransform transform in spec.Transforms)
        {
            int layer = _layers.Count;
            _names.Begin(transform.Spec.Name);
            Declare(
                transform.Spec,
                name => transform.ArgumentsOfUser.Contains(name) ? 0 : transform.Arguments.Contains(name) ? rule : layer,
                isUsed: rule > 0);
        }

        for (int i = rule; i < _layers.Count; i++)
        {
            _layers[i] = _layers[i] with { Rule = rule, Theta = theta, Gradient = gradient };
        }
    }

    /// <param name="spec">The rule or the transform.</param>
    /// <param name="layerOfDefault">The layer whose names the default of a hyperparameter is written in.</param>
    /// <param name="isUsed">Whether it only serves another rule, and nobody reads its views.</param>
    private void Declare(ComposedSpec spec, Func<string, int> layerOfDefault, bool isUsed)
    {
        int layer = _layers.Count;
        _firstOfRule = spec.Own.Kind == SpecKind.Transform ? _firstOfRule : layer;
        ViewSymbol[] views = [.. spec.Views.Select(syntax => new ViewSymbol(syntax, Name(syntax, layer)))];
        var hyperparameters = new List<HyperparameterSymbol>();
        var lists = new List<ListSymbol>();
        foreach (HyperparameterSyntax syntax in spec.Hyperparameters)
        {
            Hyperparameter(syntax, layer, layerOfDefault(syntax.Name.Text), spec.Own.Kind == SpecKind.Schedule, hyperparameters, lists);
        }

        _layers.Add(new LayerSymbols
        {
            Index = layer,
            Hyperparameters = hyperparameters,
            Lists = lists,
            Inputs = [.. spec.Inputs.Select(syntax => new InputSymbol(syntax, Name(syntax, layer), _inputs++))],
            States = States(spec, layer, lists),
            Lets = [.. spec.Lets.Select(let => Let(let, layer))],
            Views = isUsed ? [] : views,
        });
    }

    private DeclaredName Name(EntrySyntax entry, int layer) => new(_names.Of(entry), entry.Name, layer);

    /// <summary>One number has one place among the hyperparameters, a list one for each of its numbers.</summary>
    private void Hyperparameter(
        HyperparameterSyntax syntax, int layer, int layerOfDefault, bool isFree, List<HyperparameterSymbol> hyperparameters, List<ListSymbol> lists)
    {
        DeclaredName name = Name(syntax, layer);
        if (!ListSymbol.IsList(syntax))
        {
            hyperparameters.Add(new HyperparameterSymbol(syntax, name, _hyperparameters++, layerOfDefault));
            return;
        }

        int columns = ListSymbol.ColumnsOf(syntax);
        HyperparameterSymbol[]? elements = isFree ? null :
        [
            .. ListSymbol.NumbersOf(syntax).Select((number, i) => new HyperparameterSymbol(
                syntax with { Default = number, Type = HyperparameterType.Real }, name.Element(i, columns), _hyperparameters++, layerOfDefault) { IsOfList = true }),
        ];
        hyperparameters.AddRange(elements ?? []);
        lists.Add(new ListSymbol(syntax, name, _lists++, elements));
    }

    private List<StateSymbol> States(ComposedSpec spec, int layer, IReadOnlyList<ListSymbol> lists)
    {
        var states = new List<StateSymbol>();
        foreach (StateSyntax syntax in spec.States)
        {
            DeclaredName name = Name(syntax, layer);
            if (syntax.Count is null)
            {
                states.Add(new StateSymbol(syntax, name, _states++));
            }
            else
            {
                int count = StateCount.Of(syntax.Count, lists) ?? 1;
                states.AddRange(new StateListSymbol(syntax, name, list => [.. Enumerable.Range(0, count).Select(i => new StateSymbol(syntax, name.Element(i), _states++, list))]).Elements);
            }
        }

        int product = _states + spec.Moments.Count;
        foreach (MomentSyntax syntax in spec.Moments)
        {
            var moment = new MomentSymbol(syntax, Name(syntax, layer), _states++, product);
            product += moment.Product is null ? 0 : 1;
            states.Add(moment);
        }

        states.AddRange(states.OfType<MomentSymbol>().Select(moment => moment.Product).OfType<ProductSymbol>().ToList());
        _states = product;
        states.AddRange(spec.GradientAt.Take(spec.GradientAt.Count - 1).Select(point => new EarlierGradientSymbol(point, Name(point, layer), _states++)));
        return states;
    }

    /// <summary>An expression; one of a transform that says what it makes of the old one is built on that of the layer within.</summary>
    private LetSymbol Let(LetDefinition let, int layer)
    {
        LetSymbol? within = layer > _firstOfRule && let.IsWrapping
            ? _layers.Skip(_firstOfRule).SelectMany(inner => inner.Lets).LastOrDefault(known => known.Name == let.Name && (known.Layer == _firstOfRule || known.Wraps))
            : null;
        return let.Layers.Aggregate(within, (inherited, definition) => new LetSymbol(definition.Syntax, layer, inherited))!;
    }
}
