namespace OptimizerGen;

/// <summary>How a rule steps rows of a tensor that alone have a gradient, without going through all others.</summary>
public sealed class RowStepDescription
{
    /// <summary>Why it cannot, as the end of a sentence; <see langword="null"/> where it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>How many numbers there are that a step multiplies states or parameters by where the gradient is 0.</summary>
    public int Decays { get; init; }

    /// <summary>Which of these numbers shrinks the parameters, or −1 where they keep what they are.</summary>
    public int DecayOfParameters { get; init; } = -1;

    /// <summary>For each state of elements, which of these numbers shrinks it, or −1 where it keeps what it is; empty where all do.</summary>
    public IReadOnlyList<int> DecaysOfStates { get; init; } = [];

    /// <summary>What stands in the way as long as the number that belongs to it is not 0, each as the end of a sentence.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>A class that says nothing of rows.</summary>
    internal static RowStepDescription Unknown { get; } = new() { Obstacle = "its class was written by hand and says nothing of rows" };

    /// <summary>All numbers of a step by rows: the decays, then one for each condition.</summary>
    internal int Numbers => Decays + Conditions.Count;
}
