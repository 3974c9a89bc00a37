namespace OptimizerGen;

/// <summary>One hyperparameter of a rule or of a schedule: its names, its range and its default.</summary>
public sealed class HyperparameterDescription
{
    /// <summary>The name in the specification, such as <c>learning_rate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the C# property, such as <c>LearningRate</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The letter that the literature uses, such as α, or <see langword="null"/>.</summary>
    public string? Symbol { get; init; }

    /// <summary>Which numbers it can hold.</summary>
    public HyperparameterKind Kind { get; init; }

    /// <summary>The values that are accepted; every number unless the specification says less.</summary>
    public NumberRange Range { get; init; } = NumberRange.All;

    /// <summary>The default, or <see langword="null"/> where there is none or where it is an expression.</summary>
    public double? Default { get; init; }

    /// <summary>The default as an expression of other hyperparameters, such as <c>sqrt(beta2)</c>, or <see langword="null"/>.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether the caller must set it, because it has no default of either sort.</summary>
    public bool IsRequired => Default is null && DefaultExpression is null;
}
