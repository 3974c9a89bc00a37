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

    public double Seconds => Result.Final.Elapsed.TotalSeconds;
}
