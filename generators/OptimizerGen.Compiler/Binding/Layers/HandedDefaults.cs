using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>
/// The entries of <c>hyperparameters</c> in a spec that extends another: those that the class extended has from a transform or
/// from a rule that it uses are handed over to these like arguments; the others are the spec's own.
/// </summary>
internal sealed class HandedDefaults
{
    private readonly List<(AppliedTransform To, HyperparameterSyntax Entry)> _toTransforms = [];
    private readonly List<(UseSyntax To, HyperparameterSyntax Entry)> _toRules = [];
    private readonly List<HyperparameterSyntax> _own = [];

    /// <param name="spec">The spec.</param>
    /// <param name="inherited">What it extends, or null.</param>
    /// <param name="transforms">The transforms that it has in the end.</param>
    /// <param name="uses">The rules that it uses in the end.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public HandedDefaults(
        SpecSyntax spec, ComposedSpec? inherited, IReadOnlyList<AppliedTransform> transforms, IReadOnlyList<UseSyntax> uses, DiagnosticBag diagnostics)
    {
        Dictionary<string, Receiver> receivers = inherited is null ? [] : Receivers(inherited, transforms, uses);
        foreach (HyperparameterSyntax entry in spec.Hyperparameters)
        {
            if (!receivers.TryGetValue(entry.Name.Text, out Receiver? receiver))
            {
                _own.Add(entry);
            }
            else if (entry.IsRemoved)
            {
                diagnostics.Report(
                    LayerDiagnostics.NothingToRemove, entry.Name.Location, entry.Name.Text, "a hyperparameter",
                    $" It belongs to '{receiver.Owner}': give it another default, or leave '{receiver.Owner}' out.");
            }
            else
            {
                Hand(entry with { Name = new LocatedText(receiver.Written, entry.Name.Location) }, receiver);
            }
        }
    }

    /// <summary>What the spec declares or changes for itself.</summary>
    public IReadOnlyList<HyperparameterSyntax> Own => _own;

    /// <summary>The transforms with what is handed over to them.</summary>
    public IReadOnlyList<AppliedTransform> Over(IReadOnlyList<AppliedTransform> transforms) =>
    [
        .. transforms.Select(transform => _toTransforms.Where(handed => handed.To == transform)
            .Aggregate(transform, (changed, handed) => changed.WithDefault(handed.Entry, isOfUser: false))),
    ];

    /// <summary>The rules that are used with what is handed over to them.</summary>
    public IReadOnlyList<UseSyntax> Over(IReadOnlyList<UseSyntax> uses) =>
    [
        .. uses.Select(use => use with
        {
            Rule = use.Rule is { } rule ? rule with { Arguments = [.. rule.Arguments, .. _toRules.Where(handed => handed.To == use).Select(handed => handed.Entry)] } : null,
        }),
    ];

    private void Hand(HyperparameterSyntax entry, Receiver receiver)
    {
        if (receiver.Transform is { } transform)
        {
            _toTransforms.Add((transform, entry));
        }
        else
        {
            _toRules.Add((receiver.Use!, entry));
        }
    }

    private static Dictionary<string, Receiver> Receivers(
        ComposedSpec inherited, IReadOnlyList<AppliedTransform> transforms, IReadOnlyList<UseSyntax> uses)
    {
        var receivers = new Dictionary<string, Receiver>(StringComparer.Ordinal);
        var names = ClassHyperparameters.Of(inherited);
        foreach (string name in names.Names)
        {
            if (names.Find(name) is { Layer: > 0 } place && inherited.Transforms[place.Layer - 1] is var transform && transforms.Contains(transform))
            {
                receivers[name] = new Receiver(transform.Spec.Name, place.Written) { Transform = transform };
            }
        }

        foreach (UsedRule rule in inherited.Uses)
        {
            if (inherited.UseEntries.First(use => use.Name == rule.Alias) is var entry && uses.Contains(entry))
            {
                foreach (string name in ClassHyperparameters.Of(rule.Spec).Names)
                {
                    receivers[$"{rule.Alias.Text}_{name}"] = new Receiver(rule.Spec.Name, name) { Use = entry };
                }
            }
        }

        return receivers;
    }

    /// <summary>Who has a hyperparameter of the class.</summary>
    /// <param name="Owner">Its name for a sentence.</param>
    /// <param name="Written">What it calls the hyperparameter.</param>
    private sealed record Receiver(string Owner, string Written)
    {
        public AppliedTransform? Transform { get; init; }

        public UseSyntax? Use { get; init; }
    }
}
