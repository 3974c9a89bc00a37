using OptimizerGen.Cli.Commands;
using Spectre.Console;

namespace OptimizerGen.Cli.Racing;

/// <summary>Prints what the main job found.</summary>
internal static class MainJobTables
{
    // As many as one screen holds.
    private const int ShownFirst = 12;

    /// <summary>Prints the published experiments, and of the catalogue's rules all, or those that arrive first and those that do not arrive.</summary>
    public static void Write(IAnsiConsole console, MainJobResult result, bool showsAll)
    {
        console.WriteLine("y = x₁ + 2x₂ on samples uniform in [1.1, 10.4], J = 1/(2n) Σ (h − y)², θ₀ = 0");
        console.WriteLine();
        foreach (IGrouping<PublishedExperiment, PublishedComparison> group in result.Published.GroupBy(comparison => comparison.Experiment))
        {
            console.Write(Comparison(group.Key, group));
        }

        CatalogueEntry[] shown = [.. showsAll ? result.Catalogue : First(result.Catalogue)];
        console.Write(Catalogue(shown));
        if (shown.Length < result.Catalogue.Count)
        {
            console.WriteLine($"These are the {ShownFirst} that need the fewest steps for the largest n{(shown.Length > ShownFirst ? " and those that do not arrive" : "")}; --all shows every one.");
        }

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

    /// <summary>The fastest in the order of their steps, then those that did not arrive.</summary>
    private static IEnumerable<CatalogueEntry> First(IReadOnlyList<CatalogueEntry> catalogue) =>
    [
        .. catalogue.Where(entry => entry.ReachedAll).OrderBy(entry => entry.Outcomes[^1].Result.Final.Step).Take(ShownFirst),
        .. catalogue.Where(entry => !entry.ReachedAll),
    ];

    private static Table Catalogue(IEnumerable<CatalogueEntry> entries)
    {
        Table table = RaceConsole.Table(
            $"The catalogue on the same data with the settings of specs/race.yaml until J ≤ 1e-4: steps for each n; J and time for n = {Figures.Count(MainJobResult.Sizes[^1])}",
            [("optimizer", false), ("settings", false), ("batch", true), .. MainJobResult.Sizes.Select(size => (Figures.Count(size), true)),
                ("J", true), ("time", true), ("end", false)]);
        foreach (CatalogueEntry entry in entries)
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
