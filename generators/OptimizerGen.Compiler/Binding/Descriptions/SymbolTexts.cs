using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>What is said of hyperparameters and states in their own documentation, with the names that the class has.</summary>
internal static class SymbolTexts
{
    public static void Describe(ComposedSpec spec, RuleSymbols symbols)
    {
        LayerFormula[] formulas = [.. spec.AllLayers.Select((layer, i) => new LayerFormula(layer, symbols.Layers[i]))];
        foreach (HyperparameterSymbol symbol in symbols.Hyperparameters)
        {
            symbol.DefaultText = symbol.DefaultText is { } text ? formulas[symbol.LayerOfDefault].Named(text) : null;
        }

        foreach (StateSymbol state in symbols.States)
        {
            state.InitialText = formulas[state.Layer].Named(state.InitialText);
            if (state is MomentSymbol moment)
            {
                moment.OfText = formulas[state.Layer].Named(moment.OfText);
            }
        }

        // A rule that asks for several gradients cannot be used in another, so all of them are the rule's own.
        IReadOnlyList<PointText> points = PointText.Of([.. spec.Layers], formulas);
        foreach ((EarlierGradientSymbol gradient, PointText point) in symbols.EarlierGradients.Zip(points, (gradient, point) => (gradient, point)))
        {
            gradient.Point = point.Text;
        }
    }
}
