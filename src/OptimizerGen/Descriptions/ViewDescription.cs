namespace OptimizerGen;

/// <summary>An element expression that the caller may read out, such as an averaged point.</summary>
public sealed class ViewDescription
{
    /// <summary>The name in the specification, such as <c>average</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in C#, such as <c>Average</c>; the class reads it out as <c>ReadAverage</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>In how many phases it is written: one more than the times it needs a reduction of all elements.</summary>
    public int Phases { get; init; } = 1;
}
