using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>How a training loop samples, when it stops and whom it tells. Each value is checked when it is set.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrainingOptions<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Samples for each gradient, at least 1; <see langword="null"/> means all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? BatchSize
    {
        get;
        init => field = value is int size ? TrainingLimits.AtLeast(size, 1, nameof(BatchSize)) : null;
    }

    /// <summary>The order in which samples are visited.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of <see cref="SampleOrder"/>.</exception>
    public SampleOrder Order
    {
        get;
        init => field = TrainingLimits.RequireKnown(value, nameof(Order));
    } = SampleOrder.InOrder;

    /// <summary>The seed of random orders.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The rules that end a run; the first that is met is reported.</summary>
    public IReadOnlyList<StoppingRule> StopAt
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>The largest number of steps of one run, at least 0. Steps that the optimizer skips are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long MaxSteps
    {
        get;
        init => field = TrainingLimits.AtLeast(value, 0, nameof(MaxSteps));
    } = 10_000;

    /// <summary>The longest time of one run; <see langword="null"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan? TimeLimit
    {
        get;
        init => field = value is TimeSpan limit ? TrainingLimits.AtLeast(limit, TimeSpan.Zero, nameof(TimeLimit)) : null;
    }

    /// <summary>
    /// The loss of the parameters as they are that schedules with a memory are told after each epoch, such as one over samples that are not
    /// trained on; <see langword="null"/> for the loss over all samples, which costs an evaluation for each epoch of batches.
    /// A schedule is told whose only input is <c>loss</c>; to any other the caller reports.
    /// </summary>
    public Func<double>? EpochLoss { get; init; }

    /// <summary>Where the trajectory is kept.</summary>
    public TrajectoryRecorder<T>? Recorder { get; init; }

    /// <summary>Who is told how a run gets on. The same step is reported once.</summary>
    public IProgress<TrainingPoint>? Progress { get; init; }

    /// <summary>Steps from one report to the next, at least 1; where a run ends is reported as well.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int ProgressEvery
    {
        get;
        init => field = TrainingLimits.AtLeast(value, 1, nameof(ProgressEvery));
    } = 100;
}
