using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Sections;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding;

/// <summary>
/// Binds a transform by itself: laid over a rule that has a learning rate, a direction and whatever else the transform
/// changes, so that its own mistakes are told in its own file.
/// </summary>
internal static class TransformBinder
{
    /// <summary>The transform, or null when it has errors.</summary>
    public static BoundTransform? Bind(ComposedSpec spec, SpecLibrary library, DiagnosticBag diagnostics)
    {
        ComposedSpec laidOn = StandIn(spec, library) with { Own = spec.Own, Transforms = [new AppliedTransform(spec.Own.Extends ?? spec.Own.Name, spec, [])] };
        if (OptimizerBinder.Bind(laidOn, library, diagnostics) is not { } bound)
        {
            return null;
        }

        return new BoundTransform
        {
            Name = spec.Name,
            Text = spec.Own.Source,
            Description = SpecDescription.Of(spec, [OwnSymbols(bound)]),
            Numerics = bound.Numerics,
            Hyperparameters = Own(bound.Hyperparameters),
            Lists = Own(bound.Lists),
            DefaultOrder = bound.DefaultOrder,
            Declarations = bound.Declarations,
            Factory = bound.Factory,
            Inputs = Own(bound.Inputs),
            States = Own(bound.States),
            Views = Own(bound.Views),
        };
    }

    private static ComposedSpec StandIn(ComposedSpec transform, SpecLibrary library)
    {
        string[] changed = [.. transform.Lets.Where(let => let.IsWrapping).Select(let => let.Name).Append("direction").Distinct(StringComparer.Ordinal)];
        string text = "optimizer: Rule\nhyperparameters:\n  learning_rate: { default: 0.01, range: \"[0, inf)\" }\nlet:\n"
            + string.Concat(changed.Select(name => $"  {name}: grad\n"))
            + "update:\n" + string.Concat(changed.Select(name => $"  - theta -= learning_rate * {name}\n"));
        var found = new DiagnosticBag();
        SpecSyntax rule = SpecParser.Parse(new SpecText("", text), found)!;
        return new SpecComposer(library, found).Compose(rule)!;
    }

    private static LayerSymbols OwnSymbols(BoundOptimizer bound) => new()
    {
        Index = 0,
        Hyperparameters = Own(bound.Hyperparameters),
        Lists = Own(bound.Lists),
        Inputs = Own(bound.Inputs),
        States = Own(bound.States),
        Lets = [],
        Views = Own(bound.Views),
    };

    private static IReadOnlyList<TSymbol> Own<TSymbol>(IEnumerable<TSymbol> symbols)
        where TSymbol : DeclaredSymbol => [.. symbols.Where(symbol => symbol.Layer > 0)];
}
