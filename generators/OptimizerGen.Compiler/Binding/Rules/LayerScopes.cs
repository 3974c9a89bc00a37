using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// What holds in every section of a layer: its hyperparameters under their names and letters, its named expressions, constants.
/// A transform also knows what every rule is expected to have, its <c>learning_rate</c> and its <c>direction</c>, and nothing
/// else of the rule, whose names are the business of its own author.
/// </summary>
internal sealed class LayerScopes(RuleSymbols symbols)
{
    private const string LearningRate = "learning_rate";
    private const string Direction = "direction";

    private const string WhyNoInherited =
        "it stands for the statements of the spec extended or wrapped, in a line of its own, or for the old expression in a 'let'";

    /// <summary>Made anew for each place, which adds to it.</summary>
    public Scope Of(LayerSymbols layer)
    {
        var scope = new Scope("");
        scope.Declare(Words.Constants);
        scope.Declare(layer.Single);
        scope.Declare(layer.Lists);
        foreach ((string? letter, Symbol symbol) in layer.Single.Select(symbol => (symbol.Letter, (Symbol)symbol)).Concat(layer.Lists.Select(list => (list.Letter, (Symbol)list))))
        {
            if (letter is not null)
            {
                scope.DeclareLetter(letter, symbol);
            }
        }

        scope.Declare(layer.Lets.Select(symbols.Outermost));
        scope.DeclareAbsent("inherited", WhyNoInherited);
        if (layer.Index > layer.Rule)
        {
            DeclareExpected(scope, symbols.Layers[layer.Rule]);
        }

        return scope;
    }

    private void DeclareExpected(Scope scope, LayerSymbols rule)
    {
        if (rule.Hyperparameters.FirstOrDefault(symbol => symbol.Written == LearningRate) is { } rate)
        {
            scope.Declare(rate);
        }

        if (rule.Lets.FirstOrDefault(let => let.Written == Direction) is { } direction)
        {
            scope.Declare(symbols.Outermost(direction));
        }

        scope.DeclareAbsent(LearningRate, "the rule that is wrapped has no hyperparameter of that name");
        scope.DeclareAbsent(Direction, "the rule that is wrapped gives no name to its step; it would be 'direction' under 'let'");
    }
}
