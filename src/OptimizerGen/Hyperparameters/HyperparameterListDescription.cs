namespace OptimizerGen;

/// <summary>A hyperparameter that is several numbers.</summary>
/// <remarks>
/// The numbers of an optimizer's list are hyperparameters one after the other, called <c>momenta[0]</c>, <c>momenta[1]</c> and so on.
/// Those of a schedule's list are as many as its user gives it, and stand by themselves.
/// </remarks>
public sealed class HyperparameterListDescription
{
    /// <summary>The name in the specification, such as <c>momenta</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the C# property, such as <c>Momenta</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The letter that the literature uses, or <see langword="null"/>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The index of its first number among the hyperparameters.</summary>
    public int First { get; init; }

    /// <summary>How many numbers it has; 0 where its user decides.</summary>
    public int Count { get; init; }

    /// <summary>How many numbers each of its lists has, which follow each other; 0 of a list of numbers.</summary>
    public int Columns { get; init; }

    /// <summary>The values that each number may have, where its user decides how many there are.</summary>
    public NumberRange Range { get; init; } = NumberRange.All;

    /// <summary>The default, where its user decides how many numbers there are; empty where he has to give them.</summary>
    public IReadOnlyList<double> Default { get; init; } = [];

    /// <summary>Whether the caller must set it, because it has no default.</summary>
    public bool IsRequired => Count == 0 && Default.Count == 0;

    /// <summary>What it does, in a sentence.</summary>
    public string? Summary { get; init; }
}
