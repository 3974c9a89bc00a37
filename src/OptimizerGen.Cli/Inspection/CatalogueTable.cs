using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using Spectre.Console;

namespace OptimizerGen.Cli.Inspection;

/// <summary>The catalogue at a glance.</summary>
internal static class CatalogueTable
{
    private const int LongestUse = 72;

    public static void Write(IAnsiConsole console, IOptimizerSource source)
    {
        Table optimizers = RaceConsole.Table(
            $"{source.Optimizers.Count} optimizers", ("optimizer", false), ("what it is", false), ("hyperparameters", false), ("states", false), ("use when", false));
        foreach (OptimizerDescription description in source.Optimizers)
        {
            optimizers.AddRow(
                RaceConsole.Cell(description.Name), RaceConsole.Cell(description.Summary ?? string.Empty),
                RaceConsole.Cell(Hyperparameters(description.Hyperparameters)), RaceConsole.Cell(States(description)), RaceConsole.Cell(Shortened(description.UseWhen)));
        }

        Table schedules = RaceConsole.Table(
            $"{source.Schedules.Count} schedules, for any hyperparameter", ("schedule", false), ("what it is", false), ("hyperparameters", false), ("use when", false));
        foreach (ScheduleDescription description in source.Schedules)
        {
            schedules.AddRow(
                RaceConsole.Cell(description.Name), RaceConsole.Cell(description.Summary ?? string.Empty),
                RaceConsole.Cell(Hyperparameters(description.Hyperparameters)), RaceConsole.Cell(Shortened(description.UseWhen)));
        }

        BoundTransform[] laidOn = [.. CatalogueTransforms.All];
        Table transforms = RaceConsole.Table(
            $"{laidOn.Length} transforms, for any rule: 'with: [NAME]' in its spec", ("transform", false), ("what it is", false), ("hyperparameters", false), ("states", false), ("use when", false));
        foreach (BoundTransform transform in laidOn)
        {
            transforms.AddRow(
                RaceConsole.Cell(transform.Name), RaceConsole.Cell(transform.Description.Summary ?? string.Empty),
                RaceConsole.Cell(Listed(transform.Hyperparameters.Select(symbol => $"{symbol.Name} {symbol.DefaultText ?? "(must be set)"}"))),
                RaceConsole.Cell(Listed(transform.States.Select(state => state.Shape == Shape.Number ? $"{state.Name} (a number)" : state.Name))),
                RaceConsole.Cell(Shortened(transform.Description.UseWhen)));
        }

        foreach (Table table in new[] { optimizers, transforms, schedules })
        {
            table.Columns[0].NoWrap = true;
            console.Write(table);
        }

        console.WriteLine("Everything about one of them: optgen show NAME");
    }

    private static string Listed(IEnumerable<string> entries) => string.Join(", ", entries.DefaultIfEmpty("none"));

    private static string Hyperparameters(IReadOnlyList<HyperparameterDescription> hyperparameters) => hyperparameters.Count == 0
        ? "none"
        : string.Join(", ", hyperparameters.Select(hyperparameter => $"{hyperparameter.Name} {HyperparameterDefault.Of(hyperparameter)}"));

    private static string States(OptimizerDescription description) => description.States.Count == 0
        ? "none"
        : string.Join(", ", description.States.Select(state => state.Shape == StateShape.Number ? $"{state.Name} (a number)" : state.Name));

    private static string Shortened(string? text)
    {
        if (text is null || text.Length <= LongestUse)
        {
            return text ?? string.Empty;
        }

        int end = text.LastIndexOf(' ', LongestUse);
        return text[..(end > 0 ? end : LongestUse)].TrimEnd(',', ';', '.') + "…";
    }
}
