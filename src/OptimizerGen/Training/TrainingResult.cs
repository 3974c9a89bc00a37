namespace OptimizerGen.Training;

/// <summary>How a run ended.</summary>
/// <param name="Reason">Why it ended.</param>
/// <param name="Rule">The rule that was met, if one was.</param>
/// <param name="Final">Where it ended, with loss and gradient norm measured unless it was cancelled.</param>
public sealed record TrainingResult(StopReason Reason, StoppingRule? Rule, TrainingPoint Final)
{
    /// <summary>The reason in words.</summary>
    public string Explanation => Reason switch
    {
        StopReason.RuleMet => $"reached {Rule}",
        StopReason.StepLimit => FormattableString.Invariant($"not reached in {Final.Step} steps"),
        StopReason.TimeLimit => FormattableString.Invariant($"time was up after {Final.Step} steps"),
        StopReason.Cancelled => FormattableString.Invariant($"cancelled after {Final.Step} steps"),
        StopReason.Skipped => FormattableString.Invariant($"every gradient after step {Final.Step} was skipped, because it was not finite"),
        _ => FormattableString.Invariant($"diverged: a value was no longer finite after step {Final.Step}"),
    };
}
