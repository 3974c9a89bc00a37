namespace OptimizerGen.Training;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>One of the stopping rules was met.</summary>
    RuleMet,

    /// <summary>The largest number of updates was reached.</summary>
    StepLimit,

    /// <summary>The time was up.</summary>
    TimeLimit,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The loss or a parameter is no longer finite.</summary>
    Diverged,
}
