using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>Gives a spec that is laid on or used its arguments: they are defaults, written where the spec is named.</summary>
internal sealed class ArgumentMerger(DiagnosticBag diagnostics)
{
    /// <summary>The spec with its new defaults, and the hyperparameters that have them.</summary>
    public (ComposedSpec Spec, IReadOnlyList<string> Given) Merge(WithSyntax item, ComposedSpec spec)
    {
        var hyperparameters = spec.Hyperparameters.ToList();
        var given = new List<string>();
        foreach (HyperparameterSyntax argument in item.Arguments)
        {
            string name = argument.Name.Text;
            int index = hyperparameters.FindIndex(known => known.Name.Text == name);
            if (index < 0 || argument.IsRemoved)
            {
                diagnostics.Report(
                    LayerDiagnostics.UnknownArgument, argument.Name.Location,
                    item.Name.Text, name, Suggestion.For(name, hyperparameters.Select(known => known.Name.Text)));
                continue;
            }

            hyperparameters[index] = MergeRules.Hyperparameter(argument, hyperparameters[index]) with { Name = hyperparameters[index].Name };
            given.Add(name);
        }

        return (spec with { Hyperparameters = hyperparameters }, given);
    }
}
