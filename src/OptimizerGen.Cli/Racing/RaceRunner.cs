using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>Runs an optimizer on a track: once unmeasured, which also records the trajectory, then once on the clock.</summary>
internal sealed class RaceRunner(IOptimizerSource source, CancellationToken cancellation = default)
{
    // Enough points for any curve on the page; a longer run is thinned while it is recorded.
    private const int RecordedPoints = 20_000;

    /// <summary>The measured run, or null when it was interrupted before its end.</summary>
    public RaceOutcome? Run(RaceRun run, RaceTrack track, bool record = false)
    {
        TrajectoryRecorder<double>? recorder = record ? new(track.Start.Count, every: 1 + (track.MaxSteps / RecordedPoints)) : null;
        RaceOutcome unmeasured = RunOnce(run, track, recorder);
        RaceOutcome? measured = IsFinished(unmeasured) ? RunOnce(run, track, null) with { Trajectory = recorder } : null;
        return measured is not null && IsFinished(measured) ? measured : null;
    }

    /// <summary>A single run, for a search that does not look at the clock.</summary>
    public RaceOutcome RunOnce(RaceRun run, RaceTrack track, TrajectoryRecorder<double>? recorder)
    {
        Optimizer<double> optimizer = run.Optimizer.Create<double>(track.Start.Count);
        OptimizerSetup.Apply(optimizer, run.Settings.Hyperparameters);
        OptimizerSetup.Apply(optimizer, source, run.Settings.Schedules);
        OptimizerSetup.RequireComplete(optimizer);
        var options = new TrainingOptions<double>
        {
            BatchSize = track.Problem.Objective is ISampledObjective<double> ? run.Batch.Size : null,
            Order = track.Order,
            Seed = track.Seed,
            StopAt = track.StopAt,
            MaxSteps = track.MaxSteps,
            Recorder = recorder,
        };
        double[] parameters = [.. track.Start];
        TrainingResult result = OptimizerSetup.Guard(
            run.Optimizer.Name, () => new TrainingLoop<double>(optimizer, track.Problem.Objective, options).Run(parameters, cancellation));
        return new RaceOutcome(run, result, parameters, recorder);
    }

    private static bool IsFinished(RaceOutcome outcome) => outcome.Result.Reason != StopReason.Cancelled;
}
