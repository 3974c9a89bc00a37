using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// Binds the points at which gradients are asked for. A transform's are written with <c>inherited</c> for the point of the
/// last gradient of the rule it wraps, which is theta where the rule says nothing; those before come first.
/// </summary>
internal sealed class PointBinder(ComposedSpec spec, ExpressionBinder expressions, RuleScopes scopes)
{
    private readonly List<BoundExpression?> _points = [];

    /// <summary>The points in order, that of <c>grad</c> last; none where no layer says anything. One with a mistake is null.</summary>
    public IReadOnlyList<BoundExpression?> Bind()
    {
        LetSymbol? last = null;
        ComposedSpec[] layers = [.. spec.Layers];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            IReadOnlyList<PointSyntax> written = layers[layer].GradientAt;
            if (written.Count == 0)
            {
                continue;
            }

            if (layer > 0 && last is not null && !InheritedWord.IsIn(written[written.Count - 1].Value!))
            {
                expressions.Context.Reporter.Report(LayerDiagnostics.PointWithoutInherited, spec.Transforms[layer - 1].Name.Location, layers[layer].Name);
            }

            LetSymbol? within = layer > 0 ? last ?? Point(Theta(written[0]), layer, null) : null;
            foreach (PointSyntax earlier in written.Take(written.Count - 1))
            {
                Bind(Point(earlier, layer, within));
            }

            last = Point(written[written.Count - 1], layer, within);
        }

        if (last is not null)
        {
            Bind(last);
        }

        return _points;
    }

    private void Bind(LetSymbol point)
    {
        Scope scope = scopes.ForGradientPoint(known: _points.Count);
        _points.Add(point.Layer == 0 ? expressions.Bind(point.Syntax.Value!, scope) : expressions.Bind(point, scope.Of(point.Layer)));
    }

    private static LetSymbol Point(PointSyntax written, int layer, LetSymbol? within) =>
        new(new LetSyntax { Name = new LocatedText("gradient_at", written.Value!.Location), Value = written.Value }, layer, within);

    private static PointSyntax Theta(PointSyntax beside) =>
        beside with { Value = new NameSyntax(beside.Value!.Location, Words.Theta.Name) };
}
