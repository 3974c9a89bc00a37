namespace OptimizerGen.Training;

/// <summary>
/// Where a <see cref="TrainingLoop{T}"/> stands, in plain numbers that can be written to a file. With it, and with the
/// optimizer and the parameters as they were, a loop made anew goes on to the same bits.
/// </summary>
/// <param name="Steps">The steps taken.</param>
/// <param name="Epochs">The epochs completed.</param>
/// <param name="StepSize">The length of the last step, NaN where it was not measured.</param>
/// <param name="Sampler">Where the sampler stands; <see langword="null"/> where every gradient is over all samples.</param>
public sealed record TrainingState(long Steps, long Epochs, double StepSize, BatchSamplerState? Sampler)
{
    /// <summary>The epochs after which schedules have been told the loss; <see langword="null"/> for all of them.</summary>
    public long? EpochsReported { get; init; }
}
