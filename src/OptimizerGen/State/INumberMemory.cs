namespace OptimizerGen.State;

/// <summary>Numbers that outlive a step and are no state of the rule, such as what a schedule remembers.</summary>
internal interface INumberMemory
{
    /// <summary>Whether the numbers mean anything: before that they follow from settings.</summary>
    ref bool HasBegun { get; }

    /// <summary>The numbers where they lie, to be read and written.</summary>
    Span<double> Numbers { get; }
}
