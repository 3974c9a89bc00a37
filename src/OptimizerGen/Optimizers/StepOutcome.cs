namespace OptimizerGen;

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    /// <summary>The parameters moved and the step counts.</summary>
    Taken,

    /// <summary>The gradient was not finite, and <see cref="NonFiniteHandling.Skip"/> left everything as it was.</summary>
    Skipped,
}
