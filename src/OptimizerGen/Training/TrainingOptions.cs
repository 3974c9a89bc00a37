using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>How a training loop samples, when it stops and whom it tells.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrainingOptions<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Samples for each gradient; <see langword="null"/> means all of them.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The order in which samples are visited.</summary>
    public SampleOrder Order { get; init; } = SampleOrder.InOrder;

    /// <summary>The seed of random orders.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The rules that end the run; the first that is met is reported.</summary>
    public IReadOnlyList<StoppingRule> StopAt { get; init; } = [];

    /// <summary>The largest number of updates.</summary>
    public long MaxSteps { get; init; } = 10_000;

    /// <summary>The longest time.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Where the trajectory is kept.</summary>
    public TrajectoryRecorder<T>? Recorder { get; init; }

    /// <summary>Who is told how the run gets on.</summary>
    public IProgress<TrainingPoint>? Progress { get; init; }

    /// <summary>Updates from one report to the next.</summary>
    public int ProgressEvery { get; init; } = 100;
}
