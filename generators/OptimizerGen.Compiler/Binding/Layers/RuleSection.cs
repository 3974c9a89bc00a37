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
    public bool SaysInherited(ComposedSpec layer) => Of(layer).Any(statement => statement is InheritedSyntax);

    /// <summary>The statements of all layers in the order in which they run, each with the layer whose names it is written in.</summary>
    public IEnumerable<(StatementSyntax Statement, int Layer)> In(IReadOnlyList<ComposedSpec> layers) => In(layers, layers.Count - 1);

    private IEnumerable<(StatementSyntax Statement, int Layer)> In(IReadOnlyList<ComposedSpec> layers, int layer)
    {
        bool isUnsaid = layer > 0 && !SaysInherited(layers[layer]);
        if (isUnsaid && WrappedIsFirst)
        {
            foreach ((StatementSyntax, int) within in In(layers, layer - 1))
            {
                yield return within;
            }
        }

        foreach (StatementSyntax statement in Of(layers[layer]))
        {
            if (statement is not InheritedSyntax || layer == 0)
            {
                yield return (statement, layer);
                continue;
            }

            foreach ((StatementSyntax, int) within in In(layers, layer - 1))
            {
                yield return within;
            }
        }

        if (isUnsaid && !WrappedIsFirst)
        {
            foreach ((StatementSyntax, int) within in In(layers, layer - 1))
            {
                yield return within;
            }
        }
    }
}
