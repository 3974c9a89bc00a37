using System.Text;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Racing;

/// <summary>Writes the settings file in the form in which it is read.</summary>
internal static class RaceFileWriter
{
    private const string Header = """
        # What `optgen race` runs each optimizer with, by problem; what is not named here has its default.
        # A section "problem/50" holds the settings for batches of 50 samples and more, "problem" those for all samples.
        # Found by a grid search, the fewest steps to the goal within the values tried: `optgen tune --output specs/race.yaml`.

        """;

    public static string Write(IReadOnlyDictionary<string, IReadOnlyDictionary<string, RunSettings>> sections)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach ((string section, IReadOnlyDictionary<string, RunSettings> optimizers) in sections)
        {
            text.Append('\n').Append(section).Append(":\n");
            foreach ((string optimizer, RunSettings settings) in optimizers)
            {
                string entries = string.Join(", ", Entries(settings));
                text.Append("  ").Append(optimizer).Append(entries.Length == 0 ? ": {}\n" : $": {{ {entries} }}\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Entries(RunSettings settings) =>
    [
        .. settings.Hyperparameters.Select(setting => $"{setting.Name}: {NumberText.Write(setting.Value)}"),
        .. settings.Schedules.Select(schedule => $"schedule: \"{schedule}\""),
        .. settings.Batch is BatchSetting batch ? [$"batch: {batch}"] : Array.Empty<string>(),
        .. settings.Note is string note ? [$"note: \"{note}\""] : Array.Empty<string>(),
    ];
}
