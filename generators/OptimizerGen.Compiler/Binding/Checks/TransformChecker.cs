using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that transforms fit the rule that they are laid over.</summary>
internal static class TransformChecker
{
    private const string Direction = "direction";

    /// <summary>Checks that the rule has what its transforms change, and that they leave its update where it is.</summary>
    public static void Check(ComposedSpec spec, RuleSymbols symbols, SpecReporter reporter)
    {
        foreach (UsedRule use in spec.Uses.Where(use => !MemberNames.IsDeclarable(use.Alias.Text)))
        {
            reporter.Report(BindingDiagnostics.NotAnIdentifier, use.Alias.Location, use.Alias.Text, "a rule that is used");
        }

        foreach (ComposedSpec layer in spec.Layers.Skip(1).Where(layer => layer.Update.Count > 0 && !RuleSection.Update.SaysInherited(layer)))
        {
            reporter.Report(LayerDiagnostics.UpdateWithoutInherited, layer.Update[0].Location);
        }

        foreach ((AppliedTransform transform, LetSymbol let, LetDefinition definition) in Lets(spec, symbols))
        {
            if (definition.IsWrapping && !let.Wraps)
            {
                reporter.Report(LayerDiagnostics.NothingToWrap, transform.Name.Location, transform.Spec.Name, let.Name);
            }
            else if (!definition.IsWrapping && let.Name == Direction && definition.Syntax.Value is not (null or BadExpressionSyntax))
            {
                reporter.Report(LayerDiagnostics.LetHidesDirection, let.Location, let.Name);
            }
        }
    }

    /// <summary>Checks that the rule uses what its transforms change.</summary>
    public static void CheckUse(ComposedSpec spec, BoundRule rule, SpecReporter reporter)
    {
        RuleSymbols symbols = rule.Symbols;
        var unused = new HashSet<Symbol>(rule.UnusedLets.OfType<BoundNamed>().Select(let => let.Symbol));
        foreach ((AppliedTransform transform, LetSymbol let, _) in Lets(spec, symbols))
        {
            if (let.Wraps && unused.Contains(symbols.Outermost(let)))
            {
                reporter.Report(LayerDiagnostics.WrappedNeverUsed, transform.Name.Location, transform.Spec.Name, let.Name);
            }
        }
    }

    private static IEnumerable<(AppliedTransform Transform, LetSymbol Let, LetDefinition Definition)> Lets(ComposedSpec spec, RuleSymbols symbols) =>
        spec.Transforms.SelectMany((transform, i) => symbols.Layers[i + 1].Lets.Zip(
            transform.Spec.Lets, (let, definition) => (transform, let, definition)));
}
