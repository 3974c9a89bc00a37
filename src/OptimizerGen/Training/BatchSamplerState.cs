namespace OptimizerGen.Training;

/// <summary>Where a <see cref="BatchSampler"/> stands, in plain numbers that can be written to a file.</summary>
/// <param name="Random">The state of its random numbers.</param>
/// <param name="Next">The samples of the epoch that were handed out.</param>
/// <param name="CompletedEpochs">The epochs completed.</param>
/// <param name="Samples">The samples in the order of the epoch; empty where they are in the order of the data.</param>
public sealed record BatchSamplerState(ulong Random, int Next, long CompletedEpochs, IReadOnlyList<int> Samples);
