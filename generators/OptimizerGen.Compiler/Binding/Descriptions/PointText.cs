using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>
/// A point at which a gradient is asked for, in the names of the class. What a transform writes with <c>inherited</c> has the
/// rule's own point in the place of the word, or <c>theta</c> where the rule has none; a transform by itself keeps the word.
/// </summary>
/// <param name="Gradient">What the gradient that is asked for there is called in the class.</param>
/// <param name="Layer">The layer that writes it.</param>
/// <param name="Text">Where it is.</param>
/// <param name="Parts">What it is made of: what is written, and in which layer.</param>
internal sealed record PointText(string Gradient, int Layer, string Text, IReadOnlyList<(ExpressionSyntax Written, int Layer)> Parts)
{
    /// <summary>The points in the order in which they are asked for, that of <c>grad</c> last.</summary>
    public static IReadOnlyList<PointText> Of(IReadOnlyList<ComposedSpec> layers, IReadOnlyList<LayerFormula> formulas)
    {
        var points = new List<PointText>();
        PointText? last = null;
        for (int layer = 0; layer < layers.Count; layer++)
        {
            IReadOnlyList<PointSyntax> written = layers[layer].GradientAt;
            PointText? within = layer == 0 || written.Count == 0 ? null : last ?? new PointText("", layer, Words.Theta.Name, []);
            PointText[] own = [.. written.Select(point => Of(point, layer, within, formulas[layer]))];
            points.AddRange(own.Take(own.Length - 1));
            last = own.LastOrDefault() ?? last;
        }

        return last is null ? points : [.. points, last];
    }

    private static PointText Of(PointSyntax point, int layer, PointText? within, LayerFormula formula)
    {
        ExpressionSyntax value = point.Value!;
        string gradient = formula.Named(point.Name.Text);
        string text = formula.Named(SourceText.Of(value));
        return within is null || !InheritedWord.IsIn(value)
            ? new PointText(gradient, layer, text, [(value, layer)])
            : new PointText(
                gradient, layer, SourceText.WithInherited(text, value is NameSyntax ? within.Text : SourceText.Grouped(within.Text)),
                [.. within.Parts, (value, layer)]);
    }
}
