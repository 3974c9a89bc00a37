namespace OptimizerGen.State;

/// <summary>What outlives a step for each group of parameters.</summary>
internal struct GroupState
{
    /// <summary>The steps that the group took.</summary>
    public long StepCount;

    /// <summary>Whether its states have had their initial values.</summary>
    public bool IsInitialized;
}
