namespace OptimizerGen;

/// <summary>Where a run stands when a schedule is asked for its value.</summary>
/// <param name="Step">The step being taken, 1 at the first.</param>
/// <param name="Epoch">Completed epochs, 0 at first.</param>
/// <param name="Initial">The scheduled hyperparameter's own value, as set on the optimizer.</param>
public readonly record struct SchedulePoint(long Step, long Epoch, double Initial);
