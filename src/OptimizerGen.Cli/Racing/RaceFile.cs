using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Racing;

/// <summary>
/// The settings that the race runs each optimizer with, by problem. A section is named after a problem, or after
/// a problem and the smallest batch that its settings are meant for: <c>regression/50</c>.
/// </summary>
/// <param name="Sections">The sections, each from an optimizer's name to its settings.</param>
internal sealed record RaceFile(IReadOnlyDictionary<string, IReadOnlyDictionary<string, RunSettings>> Sections)
{
    /// <summary>Where the file lies beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "specs", "race.yaml");

    public static RaceFile Empty { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, RunSettings>>());

    public static string SectionName(string problem, BatchSetting batch) => batch.Size is null ? problem : $"{problem}/{batch}";

    /// <summary>The settings for an optimizer, empty where the file has none: then its own defaults are used.</summary>
    public RunSettings Find(string problem, BatchSetting? batch, string optimizer)
    {
        string? section = SectionFor(problem, batch ?? BatchSetting.All);
        return section is not null && Sections[section].TryGetValue(optimizer, out RunSettings? settings) ? settings : RunSettings.Empty;
    }

    // What suits a batch suits a larger one too: the noise is less. So the nearest section below is taken.
    private string? SectionFor(string problem, BatchSetting batch)
    {
        if (batch.Size is not int size)
        {
            return Sections.ContainsKey(problem) ? problem : null;
        }

        return Sections.Keys
            .Where(name => name.StartsWith(problem + "/", StringComparison.Ordinal))
            .Select(name => (Name: name, Size: int.Parse(name[(problem.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture)))
            .Where(section => section.Size <= size)
            .OrderByDescending(section => section.Size)
            .Select(section => section.Name)
            .FirstOrDefault();
    }
}
