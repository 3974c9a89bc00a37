using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// Binds the point at which the gradient is asked for. A transform's point is written with <c>inherited</c> for that of the
/// rule it wraps, which is theta where the rule has none.
/// </summary>
internal sealed class PointBinder(ComposedSpec spec, ExpressionBinder expressions)
{
    public BoundExpression? Bind(Scope scope)
    {
        LetSymbol? point = null;
        ComposedSpec[] layers = [.. spec.Layers];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            if (layers[layer].GradientAt is { } written)
            {
                if (layer > 0 && point is not null && !InheritedWord.IsIn(written))
                {
                    expressions.Context.Reporter.Report(LayerDiagnostics.PointWithoutInherited, spec.Transforms[layer - 1].Name.Location, layers[layer].Name);
                }

                point = Point(written, layer, layer > 0 ? point ?? Point(new NameSyntax(written.Location, Words.Theta.Name), layer, null) : null);
            }
        }

        return point is null ? null
            : point.Layer == 0 ? expressions.Bind(point.Syntax.Value!, scope)
            : expressions.Bind(point, scope.Of(point.Layer));
    }

    private static LetSymbol Point(ExpressionSyntax written, int layer, LetSymbol? within) =>
        new(new LetSyntax { Name = new LocatedText("gradient_at", written.Location), Value = written }, layer, within);
}
