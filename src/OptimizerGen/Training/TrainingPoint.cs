namespace OptimizerGen.Training;

/// <summary>Where a loop stands before a step. What nobody asked for is not measured and is NaN.</summary>
/// <param name="Step">Steps taken by the loop so far; those that the optimizer skipped are none.</param>
/// <param name="Epoch">Epochs completed by the loop so far.</param>
/// <param name="Loss">J(θ) over all samples.</param>
/// <param name="GradientNorm">‖∇J(θ)‖₂ over all samples.</param>
/// <param name="StepSize">The length of the last step; NaN before the first.</param>
/// <param name="Elapsed">Time since the run began.</param>
public readonly record struct TrainingPoint(long Step, long Epoch, double Loss, double GradientNorm, double StepSize, TimeSpan Elapsed);
