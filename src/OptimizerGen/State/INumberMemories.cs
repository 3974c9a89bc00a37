namespace OptimizerGen.State;

/// <summary>All memories of numbers that an optimizer has at the moment.</summary>
internal interface INumberMemories
{
    /// <summary>Each with its name, in which there is a point, and the names of its numbers.</summary>
    IEnumerable<(string Name, IReadOnlyList<string> Numbers, INumberMemory Memory)> Memories { get; }

    /// <summary>Makes all of them new.</summary>
    void Reset();
}
