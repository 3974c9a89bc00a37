using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A section of statements, and where the wrapped rule's go when a transform does not say it.</summary>
/// <param name="Of">Its statements in a layer.</param>
/// <param name="MayMoveParameters">Whether its statements may assign theta.</param>
/// <param name="WrappedIsFirst">Whether a transform that does not say <c>inherited</c> comes behind the layers within; else before them.</param>
internal sealed record RuleSection(Func<ComposedSpec, IReadOnlyList<StatementSyntax>> Of, bool MayMoveParameters, bool WrappedIsFirst)
{
    /// <summary>A transform changes the gradient before the rule sees it.</summary>
    public static readonly RuleSection Gradient = new(spec => spec.Gradient, MayMoveParameters: false, WrappedIsFirst: false);

    /// <summary>A transform that writes an update has to say where the rule's own goes.</summary>
    public static readonly RuleSection Update = new(spec => spec.Update, MayMoveParameters: true, WrappedIsFirst: false);

    /// <summary>A transform acts on what the rule has left.</summary>
    public static readonly RuleSection After = new(spec => spec.After, MayMoveParameters: true, WrappedIsFirst: true);

    /// <summary>Whether a layer says where the statements of those within go.</summary>
    public bool SaysInherited(ComposedSpec layer) => StatementWalker.All(Of(layer)).Any(statement => statement is InheritedSyntax);

    /// <summary>The statements of all layers in the order in which they run.</summary>
    public IEnumerable<PlacedStatement> In(IReadOnlyList<ComposedSpec> layers) => In(layers, layers.Count - 1);

    private IEnumerable<PlacedStatement> In(IReadOnlyList<ComposedSpec> layers, int layer)
    {
        IEnumerable<PlacedStatement> own = Place(Of(layers[layer]), layers, layer);
        return layer == 0 || SaysInherited(layers[layer]) ? own
            : WrappedIsFirst ? In(layers, layer - 1).Concat(own)
            : own.Concat(In(layers, layer - 1));
    }

    private IEnumerable<PlacedStatement> Place(IReadOnlyList<StatementSyntax> statements, IReadOnlyList<ComposedSpec> layers, int layer)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement is not InheritedSyntax || layer == 0)
            {
                yield return new PlacedStatement(statement, layer, [.. statement.Blocks.Select(block => Place(block, layers, layer))]);
                continue;
            }

            foreach (PlacedStatement within in In(layers, layer - 1))
            {
                yield return within;
            }
        }
    }
}
