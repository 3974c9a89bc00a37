using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>
/// Gives a spec that is laid on or used its arguments: they are defaults, written where the spec is named. Of a rule with
/// transforms those of the transforms are meant too, by the names that the rule's class has for them.
/// </summary>
internal sealed class ArgumentMerger(DiagnosticBag diagnostics)
{
    /// <summary>The spec with its new defaults, and the hyperparameters of its own that have them.</summary>
    public (ComposedSpec Spec, IReadOnlyList<string> Given) Merge(WithSyntax item, ComposedSpec spec)
    {
        var names = ClassHyperparameters.Of(spec);
        var given = new List<string>();
        foreach (HyperparameterSyntax argument in item.Arguments)
        {
            string name = argument.Name.Text;
            if (argument.IsRemoved || names.Find(name) is not { } place)
            {
                diagnostics.Report(
                    LayerDiagnostics.UnknownArgument, argument.Name.Location, item.Name.Text, name, Suggestion.For(name, names.Names));
                continue;
            }

            HyperparameterSyntax entry = argument with { Name = new LocatedText(place.Written, argument.Name.Location) };
            if (place.Layer > 0)
            {
                AppliedTransform[] transforms = [.. spec.Transforms];
                transforms[place.Layer - 1] = transforms[place.Layer - 1].WithDefault(entry, isOfUser: true);
                spec = spec with { Transforms = transforms };
                continue;
            }

            spec = Give(spec, entry);
            if (entry.Default is not null)
            {
                given.Add(place.Written);
            }
        }

        return (spec, given);
    }

    /// <summary>The spec with what an entry says of a hyperparameter of its own.</summary>
    public static ComposedSpec Give(ComposedSpec spec, HyperparameterSyntax entry) => spec with
    {
        Hyperparameters =
        [
            .. spec.Hyperparameters.Select(known => known.Name.Text == entry.Name.Text ? MergeRules.Hyperparameter(entry, known) with { Name = known.Name } : known),
        ],
    };
}
