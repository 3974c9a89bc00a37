using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A spec together with all it inherits: what the class is made from.</summary>
public sealed record ComposedSpec
{
    /// <summary>The spec that was asked for, as written.</summary>
    public required SpecSyntax Own { get; init; }

    /// <summary>The spec it extends, composed in turn, or null.</summary>
    public ComposedSpec? Base { get; init; }

    public required DocumentationSyntax Documentation { get; init; }

    public required NumericsMode Numerics { get; init; }

    public required IReadOnlyList<HyperparameterSyntax> Hyperparameters { get; init; }

    public required IReadOnlyList<InputSyntax> Inputs { get; init; }

    public required IReadOnlyList<LetDefinition> Lets { get; init; }

    public required IReadOnlyList<StateSyntax> States { get; init; }

    public required IReadOnlyList<MomentSyntax> Moments { get; init; }

    public required IReadOnlyList<StatementSyntax> Gradient { get; init; }

    /// <summary>The points at which gradients are asked for, that of <c>grad</c> last; none where it is asked for at the parameters.</summary>
    public required IReadOnlyList<PointSyntax> GradientAt { get; init; }

    public required IReadOnlyList<StatementSyntax> Update { get; init; }

    /// <summary>What follows the update.</summary>
    public required IReadOnlyList<StatementSyntax> After { get; init; }

    public required IReadOnlyList<ViewSyntax> Views { get; init; }

    public required IReadOnlyList<ScheduledSyntax> Schedules { get; init; }

    public ExpressionSyntax? Value { get; init; }

    /// <summary>The transforms laid over the rule, the innermost first.</summary>
    public IReadOnlyList<AppliedTransform> Transforms { get; init; } = [];

    /// <summary>The entries of <c>use</c>, own and inherited.</summary>
    public IReadOnlyList<UseSyntax> UseEntries { get; init; } = [];

    /// <summary>The rules that run beside the spec's own statements.</summary>
    public IReadOnlyList<UsedRule> Uses { get; init; } = [];

    /// <summary>Everything that has names of its own: the layers of the rule, then those of each rule used.</summary>
    public IEnumerable<ComposedSpec> AllLayers => Layers.Concat(Uses.SelectMany(use => use.Spec.Layers));

    /// <summary>The rule itself and what each transform adds, from the inside out.</summary>
    public IEnumerable<ComposedSpec> Layers => Transforms.Select(transform => transform.Spec).Prepend(this);

    public string Name => Own.Name.Text;

    /// <summary>What its entries name in the class, in no order that matters.</summary>
    internal IEnumerable<EntrySyntax> NamedEntries => Hyperparameters.Cast<EntrySyntax>().Concat(Inputs).Concat(States).Concat(Moments).Concat(Views)
        .Concat(GradientAt.Take(GradientAt.Count - 1));
}

/// <summary>A named expression; <see cref="Inherited"/> is what the word <c>inherited</c> in it stands for.</summary>
public sealed record LetDefinition(string Name, LetSyntax Syntax, LetDefinition? Inherited)
{
    /// <summary>What it says in each spec, the first ancestor's first.</summary>
    public IReadOnlyList<LetDefinition> Layers
    {
        get
        {
            var layers = new List<LetDefinition>();
            for (LetDefinition? layer = this; layer is not null; layer = layer.Inherited)
            {
                layers.Add(layer);
            }

            layers.Reverse();
            return layers;
        }
    }

    /// <summary>Whether its first layer says <c>inherited</c>, so that a transform makes it of the wrapped rule's expression.</summary>
    public bool IsWrapping => Inherited?.IsWrapping ?? (Syntax.Value is { } value && InheritedWord.IsIn(value));
}
