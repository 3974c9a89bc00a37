using OptimizerGen.Cli.Commands;
using Spectre.Console;

namespace OptimizerGen.Cli.Racing;

/// <summary>Prints a race of one's own.</summary>
internal static class RaceTable
{
    public static void Write(IAnsiConsole console, RacePlan plan, IReadOnlyList<RaceOutcome> outcomes)
    {
        RaceTrack track = plan.Track;
        string until = track.StopAt.Count == 0 ? string.Empty : $"until {string.Join(" or ", track.StopAt)}, ";
        Table table = RaceConsole.Table(
            $"{track.Problem.Name}: {track.Problem.Formula}, from {Figures.Point(track.Start)}, {until}at most {Figures.Count(track.MaxSteps)} steps",
            [("optimizer", false), ("settings", false), .. track.SampleCount > 0 ? [("batch", true)] : Array.Empty<(string, bool)>(),
                ("steps", true), (string.Join(", ", track.Problem.ParameterNames.Take(4)), false), ("J", true), ("‖∇J‖", true), ("time", true), ("end", false)]);
        foreach (RaceOutcome outcome in outcomes)
        {
            table.AddRow(
                [RaceConsole.Cell(outcome.Run.Optimizer.Name), RaceConsole.Cell(outcome.Run.Settings.Description),
                    .. track.SampleCount > 0 ? [RaceConsole.Cell($"{outcome.Run.Batch}")] : Array.Empty<Spectre.Console.Rendering.IRenderable>(),
                    RaceConsole.Cell(Figures.Count(outcome.Result.Final.Step)), RaceConsole.Cell(Figures.Point(outcome.Parameters)),
                    RaceConsole.Cell(Figures.Loss(outcome.Result.Final.Loss)), RaceConsole.Cell(Figures.Loss(outcome.Result.Final.GradientNorm)),
                    RaceConsole.Cell(Figures.Seconds(outcome.Seconds)), End(outcome, track)]);
        }

        console.Write(table);
    }

    private static Spectre.Console.Rendering.IRenderable End(RaceOutcome outcome, RaceTrack track)
    {
        bool ranAsAsked = outcome.WentAsAsked(track);
        string text = ranAsAsked && !outcome.Reached ? "ran all steps" : outcome.Result.Explanation;
        return ranAsAsked ? RaceConsole.Cell(text) : RaceConsole.Bad(text);
    }
}
