namespace OptimizerGen;

/// <summary>A gradient that a rule asks for before the last one of a step.</summary>
public sealed class EarlierGradientDescription
{
    /// <summary>Its name in the specification.</summary>
    public required string Name { get; init; }

    /// <summary>The index of the element state that it is kept in.</summary>
    public required int State { get; init; }

    /// <summary>In how many phases its point is written.</summary>
    public int Phases { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
