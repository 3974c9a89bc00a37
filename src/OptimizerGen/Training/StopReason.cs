namespace OptimizerGen.Training;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>One of the stopping rules was met.</summary>
    RuleMet,

    /// <summary>The largest number of steps was taken.</summary>
    StepLimit,

    /// <summary>The time was up.</summary>
    TimeLimit,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The loss or a parameter is no longer finite.</summary>
    Diverged,

    /// <summary>
    /// The optimizer skipped a step with every batch of an epoch, or with the gradient over all samples: each had an element
    /// that was not finite, and the same would come again.
    /// </summary>
    Skipped,
}
