namespace OptimizerGen;

/// <summary>What the caller hands in at each step beside the gradient.</summary>
public sealed class InputDescription
{
    /// <summary>The name in the specification, such as <c>loss</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in C#, in PascalCase, such as <c>Loss</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Whether it is one number or a value for each element.</summary>
    public StateShape Shape { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string? Summary { get; init; }
}
