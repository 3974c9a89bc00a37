using OptimizerGen.Cli.Commands;
using Spectre.Console;

namespace OptimizerGen.Cli.Racing;

/// <summary>Prints what the main job found.</summary>
internal static class MainJobTables
{
    public static void Write(IAnsiConsole console, MainJobResult result)
    {
        console.WriteLine("y = x₁ + 2x₂ on samples uniform in [1.1, 10.4], J = 1/(2n) Σ (h − y)², θ₀ = 0");
        console.WriteLine();
        foreach (IGrouping<PublishedExperiment, PublishedComparison> group in result.Published.GroupBy(comparison => comparison.Experiment))
        {
            console.Write(Comparison(group.Key, group));
        }

        console.Write(Catalogue(result));
        int reached = result.Catalogue.Count(entry => entry.ReachedAll);
        console.WriteLine($"{reached} of {result.Catalogue.Count} optimizers reach J ≤ 1e-4 on every size. Everything took {Figures.Seconds(result.Seconds)}; each time is a second run after an unmeasured first.");
    }

    private static Table Comparison(PublishedExperiment experiment, IEnumerable<PublishedComparison> comparisons)
    {
        string settings = string.Join(", ", experiment.Hyperparameters.Select(pair => $"{pair.Key} {Options.NumberText.Write(pair.Value)}"));
        Table table = RaceConsole.Table(
            $"{experiment.Title}: {settings}, until {experiment.StopAt} or {Figures.Count(PublishedExperiment.MaxSteps)} iterations",
            ("n", true), ("iterations", true), ("published", true), ("θ", false), ("J", true), ("‖∇J‖", true), ("time", true), ("published", true), ("end", false));
        foreach (PublishedComparison comparison in comparisons)
        {
            RaceOutcome outcome = comparison.Outcome;
            table.AddRow(
                RaceConsole.Cell(Figures.Count(comparison.Published.Samples)),
                RaceConsole.Cell(Figures.Count(comparison.Iterations)),
                RaceConsole.Cell(Figures.Count(comparison.Published.Iterations)),
                RaceConsole.Cell(Figures.Point(outcome.Parameters)),
                RaceConsole.Cell(Figures.Loss(outcome.Result.Final.Loss)),
                RaceConsole.Cell(Figures.Loss(outcome.Result.Final.GradientNorm)),
                RaceConsole.Cell(Figures.Seconds(outcome.Seconds)),
                RaceConsole.Cell(Figures.Seconds(comparison.Published.Seconds)),
                outcome.Reached ? RaceConsole.Cell(outcome.Result.Explanation) : RaceConsole.Bad(outcome.Result.Explanation));
        }

        return table;
    }

    private static Table Catalogue(MainJobResult result)
    {
        Table table = RaceConsole.Table(
            $"The catalogue on the same data with the settings of specs/race.yaml until J ≤ 1e-4: steps for each n; J and time for n = {Figures.Count(MainJobResult.Sizes[^1])}",
            [("optimizer", false), ("settings", false), ("batch", true), .. MainJobResult.Sizes.Select(size => (Figures.Count(size), true)),
                ("J", true), ("time", true), ("end", false)]);
        foreach (CatalogueEntry entry in result.Catalogue)
        {
            RaceOutcome largest = entry.Outcomes[^1];
            table.AddRow(
                [RaceConsole.Cell(entry.Run.Optimizer.Name), RaceConsole.Cell(entry.Run.Settings.Description), RaceConsole.Cell($"{entry.Run.Batch}"),
                    .. entry.Outcomes.Select(outcome => RaceConsole.Cell(outcome.Reached ? Figures.Count(outcome.Result.Final.Step) : "—")),
                    RaceConsole.Cell(Figures.Loss(largest.Result.Final.Loss)), RaceConsole.Cell(Figures.Seconds(largest.Seconds)),
                    entry.ReachedAll ? RaceConsole.Cell("reached") : RaceConsole.Bad(Reason(entry))]);
        }

        return table;
    }

    private static string Reason(CatalogueEntry entry)
    {
        RaceOutcome failed = entry.Outcomes.First(outcome => !outcome.Reached);
        return entry.Run.Settings.Note is string note ? $"{failed.Result.Explanation}: {note}" : failed.Result.Explanation;
    }
}
