using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>A whole optimizer as trees: nothing of its text has to be read any more.</summary>
internal sealed record BoundRule
{
    public required RuleSymbols Symbols { get; init; }

    /// <summary>What a step does: the gradient, the moments, the update.</summary>
    public required IReadOnlyList<BoundStatement> Step { get; init; }

    /// <summary>Named expressions that nothing uses.</summary>
    public required IReadOnlyList<BoundExpression> UnusedLets { get; init; }

    /// <summary>The points of the gradients before the last one, in their order; one with a mistake is null.</summary>
    public IReadOnlyList<BoundExpression?> EarlierPoints { get; init; } = [];

    /// <summary>The point of the last gradient; null where it is asked for at the parameters.</summary>
    public BoundExpression? GradientPoint { get; init; }

    public required IReadOnlyList<(ViewSymbol View, BoundExpression Value)> Views { get; init; }

    public required IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> Defaults { get; init; }

    public required IReadOnlyDictionary<StateSymbol, BoundExpression> Initials { get; init; }

    /// <summary>For which tensors states are kept, of those that are not kept for all.</summary>
    public IReadOnlyDictionary<StateSymbol, BoundExpression> Conditions { get; init; } = new Dictionary<StateSymbol, BoundExpression>();

    /// <summary>The schedules that the spec itself puts in force.</summary>
    public IReadOnlyList<(HyperparameterSymbol Hyperparameter, BoundExpression Value)> Schedules { get; init; } = [];

    /// <summary>All statements of a step, those within others too.</summary>
    public IEnumerable<BoundStatement> Statements => BoundStatement.All(Step);

    public IEnumerable<Symbol> Assigned => Statements.OfType<BoundAssignment>().Select(assignment => assignment.Target).Distinct();

    public IEnumerable<BoundExpression> Expressions =>
    [
        .. Statements.SelectMany(statement => statement.Expressions),
        .. UnusedLets,
        .. EarlierPoints.Append(GradientPoint).OfType<BoundExpression>(),
        .. Views.Select(view => view.Value),
        .. Defaults.Values,
        .. Initials.Values,
        .. Conditions.Values,
        .. Schedules.Select(schedule => schedule.Value),
    ];
}
