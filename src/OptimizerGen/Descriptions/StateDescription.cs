namespace OptimizerGen;

/// <summary>One state that a rule carries from step to step.</summary>
public sealed class StateDescription
{
    /// <summary>The name in the specification, such as <c>m</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the C# property, such as <c>M</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Whether it holds a value for each element or one number for each unit.</summary>
    public StateShape Shape { get; init; }

    /// <summary>How its elements are kept between steps. A number is always kept in full.</summary>
    public StateStorage Storage { get; init; }

    /// <summary>How its elements are rounded where <see cref="Storage"/> is not <see cref="StateStorage.Full"/>.</summary>
    public StateRounding Rounding { get; init; }

    /// <summary>What it holds, in a sentence.</summary>
    public string? Summary { get; init; }
}
