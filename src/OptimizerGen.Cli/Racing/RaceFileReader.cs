using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Options;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Cli.Racing;

/// <summary>Reads the settings of the race with the reader that specs are read with.</summary>
internal static class RaceFileReader
{
    public static RaceFile Read(string path)
    {
        if (!File.Exists(path))
        {
            return RaceFile.Empty;
        }

        var text = new SpecText(path, FileText.Read("settings", path));
        var diagnostics = new DiagnosticBag();
        YamlMapping? document = YamlReader.Read(text, diagnostics);
        if (document is null || diagnostics.HasErrors)
        {
            throw new UserErrorException(diagnostics.Items.Count > 0 ? $"{diagnostics.Items[0]}" : $"{path}: the file holds no settings.");
        }

        Dictionary<string, IReadOnlyDictionary<string, RunSettings>> sections = new(StringComparer.Ordinal);
        foreach (YamlEntry section in document.Entries)
        {
            Dictionary<string, RunSettings> optimizers = new(StringComparer.Ordinal);
            foreach (YamlEntry entry in Mapping(text, section).Entries)
            {
                optimizers[entry.Key.Value] = ReadSettings(text, entry);
            }

            CheckSectionName(text, section.Key);
            sections[section.Key.Value] = optimizers;
        }

        return new RaceFile(sections);
    }

    private static RunSettings ReadSettings(SpecText text, YamlEntry entry)
    {
        RunSettings settings = RunSettings.Empty;
        foreach (YamlEntry setting in Mapping(text, entry).Entries)
        {
            if (setting.Value is not YamlScalar { Value: string value })
            {
                throw Error(text, setting.Value, $"'{setting.Key.Value}' needs one value");
            }

            string place = Place(text, setting.Value);
            settings = setting.Key.Value switch
            {
                "batch" => settings with { Batch = BatchSetting.Parse(place, value) },
                "schedule" => settings with { Schedules = [ScheduleSetting.Parse(place, value)] },
                "note" => settings with { Note = value },
                string name => settings with
                {
                    Hyperparameters = [.. settings.Hyperparameters, HyperparameterSetting.Parse(place, $"{name}={value}") with { Text = $"{place}: {name}={value}" }],
                },
            };
        }

        return settings;
    }

    private static void CheckSectionName(SpecText text, YamlScalar name)
    {
        string[] parts = name.Value.Split('/', 2);
        if (parts.Length > 1 && BatchSetting.Parse(Place(text, name), parts[1]).Size is null)
        {
            throw Error(text, name, $"the settings for all samples stand under '{parts[0]}'");
        }
    }

    private static YamlMapping Mapping(SpecText text, YamlEntry entry) =>
        entry.Value as YamlMapping ?? throw Error(text, entry.Value, $"'{entry.Key.Value}' needs entries of the form name: value");

    private static UserErrorException Error(SpecText text, YamlNode node, string sentence) => new($"{Place(text, node)}: {sentence}.");

    private static string Place(SpecText text, YamlNode node)
    {
        LinePosition position = text.PositionOf(node.Span.Start);
        return FormattableString.Invariant($"{text.Path}({position.Line + 1},{position.Character + 1})");
    }
}
