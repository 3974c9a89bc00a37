namespace OptimizerGen.Training;

/// <summary>Where a run stands before an update. What nobody asked for is not measured and is NaN.</summary>
/// <param name="Step">Updates made so far.</param>
/// <param name="Epoch">Epochs completed in this run.</param>
/// <param name="Loss">J(θ) over all samples.</param>
/// <param name="GradientNorm">‖∇J(θ)‖₂ over all samples.</param>
/// <param name="StepSize">The length of the last update; NaN before the first.</param>
/// <param name="Elapsed">Time since the run began.</param>
public readonly record struct TrainingPoint(long Step, long Epoch, double Loss, double GradientNorm, double StepSize, TimeSpan Elapsed);
