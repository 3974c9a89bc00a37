using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>How a run went.</summary>
/// <param name="Run">The run.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Parameters">Where it ended.</param>
/// <param name="Trajectory">Its points, where they were asked for.</param>
internal sealed record RaceOutcome(RaceRun Run, TrainingResult Result, IReadOnlyList<double> Parameters, TrajectoryRecorder<double>? Trajectory)
{
    public bool Reached => Result.Reason == StopReason.RuleMet;

    /// <summary>Whether it came where it was to come: to its goal, or, where it had none, to its last step.</summary>
    public bool WentAsAsked(RaceTrack track) => Reached || (track.StopAt.Count == 0 && Result.Reason == StopReason.StepLimit);

    public double Seconds => Result.Final.Elapsed.TotalSeconds;
}
