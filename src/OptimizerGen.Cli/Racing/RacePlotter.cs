using OptimizerGen.Cli.Plots;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>Makes the page of plots of recorded runs.</summary>
internal static class RacePlotter
{
    public static string Draw(RaceTrack track, IReadOnlyList<RaceOutcome> outcomes) =>
        RacePlot.Write(Subject(track), [.. outcomes.Select(outcome => ToPlot(outcome, track))]);

    private static PlotSubject Subject(RaceTrack track)
    {
        double[] point = new double[track.Start.Count];
        Func<PlotPoint, double>? value = point.Length > 2 ? null : at =>
        {
            point[0] = at.X;
            point[^1] = point.Length == 1 ? at.X : at.Y;
            return track.Problem.Objective.Value(point);
        };
        return new PlotSubject(
            track.Problem.Name, track.Problem.Formula, track.Problem.ParameterNames, value, ToPoint([.. track.Start]),
            [.. track.Problem.Minima.Select(minimum => ToPoint([.. minimum]))], track.Problem.MinimumLoss, track.Problem.Window,
            track.StopAt.FirstOrDefault(rule => rule.Quantity == StoppingQuantity.Loss)?.Threshold);
    }

    private static PlotRun ToPlot(RaceOutcome outcome, RaceTrack track)
    {
        TrajectoryRecorder<double> trajectory = outcome.Trajectory!;
        string settings = $"{outcome.Run.Settings}".Replace("learning_rate", "rate", StringComparison.Ordinal);
        string batch = track.SampleCount == 0 ? string.Empty
            : outcome.Run.Batch.Size is not int size || size >= track.SampleCount ? "all samples"
            : size == 1 ? "single samples" : $"batches of {size}";
        string end = outcome.Result.Reason == StopReason.Diverged
            ? $"diverged after {outcome.Result.Final.Step}"
            : outcome.Reached ? $"{Figures.Count(outcome.Result.Final.Step)} steps" : $"stopped at {Figures.Count(outcome.Result.Final.Step)} steps";
        return new PlotRun(
            outcome.Run.Optimizer.Name, string.Join(", ", new[] { batch, settings }.Where(part => part.Length > 0)), end,
            trajectory.Steps.ToArray(), trajectory.Losses.ToArray(), [.. Enumerable.Range(0, trajectory.Count).Select(i => ToPoint(trajectory.Point(i)))]);
    }

    private static PlotPoint ToPoint(ReadOnlySpan<double> parameters) =>
        new(parameters[0], parameters.Length > 1 ? parameters[1] : 0);
}
