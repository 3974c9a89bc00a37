using System.Diagnostics;

namespace OptimizerGen.Training;

/// <summary>What is fixed when a run begins.</summary>
/// <param name="Start">When it began, by the stopwatch.</param>
/// <param name="LastStep">The steps of the loop at which it ends at latest.</param>
/// <param name="FirstEpoch">The optimizer's epochs that the loop's come on top of.</param>
internal readonly record struct TrainingRun(long Start, long LastStep, long FirstEpoch)
{
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Start);
}
