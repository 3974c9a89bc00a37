using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>
/// The rule as its author wrote it, a line for each statement, moments written out and every name explained before its use.
/// What a transform makes of an expression follows the expression: two lines with one name, as they are worked out.
/// </summary>
internal sealed class FormulaText
{
    private readonly IReadOnlyList<LayerFormula> _layers;
    private readonly List<string> _lines = [];
    private readonly HashSet<(string Name, int Layer)> _explained = [];

    private FormulaText(IReadOnlyList<LayerFormula> layers) => _layers = layers;

    public static IReadOnlyList<string> Of(IReadOnlyList<ComposedSpec> layers, IReadOnlyList<LayerSymbols> symbols)
    {
        var text = new FormulaText([.. layers.Select((spec, i) => new LayerFormula(spec, symbols[i]))]);
        text.AddPoints(layers);
        text.Add(RuleSection.Gradient.In(layers));
        text.AddUses(layers[0].Uses, symbols);
        for (int i = 0; i < layers.Count; i++)
        {
            foreach (MomentSymbol moment in symbols[i].Moments)
            {
                text.Explain(moment.Syntax.Of, i);
                text.Explain(moment.Syntax.Decay, i);
                text._lines.AddRange(MomentText.Rules(moment).Select(text._layers[i].Named));
            }
        }

        if (layers[0].Own.Kind == SpecKind.Transform)
        {
            text.AddChanges(layers[0]);
        }

        text.Add(RuleSection.Update.In(layers));
        text.Add(RuleSection.After.In(layers));
        for (int i = 0; i < layers.Count; i++)
        {
            text.Add("value = ", layers[i].Value, i);
            foreach (ViewSyntax view in layers[i].Views)
            {
                text.Add($"{view.Name.Text} = ", view.Value, i);
            }
        }

        return text._lines;
    }

    private void AddPoints(IReadOnlyList<ComposedSpec> layers)
    {
        IReadOnlyList<PointText> points = PointText.Of(layers, _layers);
        for (int i = 0; i < points.Count; i++)
        {
            foreach ((ExpressionSyntax written, int layer) in points[i].Parts)
            {
                Explain(written, layer);
            }

            _lines.Add($"{(i < points.Count - 1 ? points[i].Gradient : "gradient")} at: {points[i].Text}");
        }
    }

    /// <summary>What a transform by itself makes of the expressions of a rule, which are not there to be read.</summary>
    private void AddChanges(ComposedSpec transform)
    {
        foreach (LetDefinition let in transform.Lets.Where(let => let.IsWrapping))
        {
            ExplainLet(let.Name, layer: 0);
        }
    }

    /// <summary>The rules that are used, each by itself under what its step is called.</summary>
    private void AddUses(IReadOnlyList<UsedRule> uses, IReadOnlyList<LayerSymbols> symbols)
    {
        int layer = _layers.Count;
        foreach (UsedRule use in uses)
        {
            IReadOnlyList<ComposedSpec> layers = [.. use.Spec.Layers];
            _lines.Add($"{use.Alias.Text}.step = the step of {use.Spec.Name}:");
            _lines.AddRange(Of(layers, [.. symbols.Skip(layer).Take(layers.Count)]).Select(line => "  " + line));
            layer += layers.Count;
        }
    }

    private void Add(string start, ExpressionSyntax? expression, int layer)
    {
        if (expression is not null)
        {
            Explain(expression, layer);
            _lines.Add(_layers[layer].Named(start + SourceText.Of(expression)));
        }
    }

    private void Add(IEnumerable<PlacedStatement> section)
    {
        foreach (PlacedStatement placed in section)
        {
            foreach ((ExpressionSyntax expression, int layer) in StatementText.ExpressionsIn(placed))
            {
                Explain(expression, layer);
            }

            _lines.AddRange(StatementText.Of(placed, (text, layer) => _layers[layer].Named(text)));
        }
    }

    /// <summary>Adds the lines of the named expressions and corrected moments in an expression that have none yet.</summary>
    private void Explain(ExpressionSyntax? expression, int layer)
    {
        foreach (string name in expression is null ? [] : SourceText.NamesIn(expression))
        {
            if (_layers[layer].FindLet(name) is { IsWrapping: false } && layer > 0)
            {
                ExplainLet(name, layer);
            }
            else if (_layers[layer].FindCorrected(name) is { } corrected)
            {
                if (_explained.Add((name, layer)))
                {
                    _lines.Add(_layers[layer].Named(MomentText.Correction(corrected)));
                }
            }
            else
            {
                ExplainThroughout(name);
            }
        }
    }

    /// <summary>A named expression of the rule, and what each transform makes of it.</summary>
    private void ExplainThroughout(string name)
    {
        for (int layer = 0; layer < _layers.Count; layer++)
        {
            if (layer == 0 || _layers[layer].FindLet(name) is { IsWrapping: true })
            {
                ExplainLet(name, layer);
            }
        }
    }

    private void ExplainLet(string name, int layer)
    {
        if (_layers[layer].FindLet(name) is not { } let || !_explained.Add((name, layer)))
        {
            return;
        }

        for (LetDefinition? current = let; current is not null; current = current.Inherited)
        {
            Explain(current.Syntax.Value, layer);
        }

        IReadOnlyList<string> texts = SourceText.Of(let);
        for (int i = 0; i < texts.Count; i++)
        {
            // By itself a transform's first line is about the rule's expression, which has no other name yet.
            _lines.Add(_layers[layer].Named($"{name} = {(layer + i > 0 ? SourceText.WithInherited(texts[i], name) : texts[i])}"));
        }
    }
}
