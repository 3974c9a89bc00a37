using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Which schedule of the catalogue a recorded one is.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Initial">The record's name of the initial value.</param>
/// <param name="Names">The record's and the catalogue's names of the schedule's own numbers, "gamma=factor".</param>
internal sealed record ScheduleRow(string Name, string Initial, string Names = "")
{
    private readonly Dictionary<string, string> _names = VariantMapping.Pairs(Names);

    /// <summary>What the record's argument counts.</summary>
    public ScheduleArgument Argument { get; init; } = ScheduleArgument.StepsBefore;

    /// <summary>The record's numbers that the schedule does not have, with the JSON text that each must have.</summary>
    public IReadOnlyDictionary<string, string> Assumes { get; init; } = new Dictionary<string, string>();

    /// <summary>The record's words that <see cref="Also"/> works from.</summary>
    public IReadOnlyCollection<string> Reads { get; init; } = [];

    /// <summary>Settings that the record has no name for, or that have to be worked out of it.</summary>
    public Func<ScheduleRecord, IEnumerable<(string Name, double Value)>> Also { get; init; } = _ => [];

    /// <summary>The initial value and settings that give the recorded momenta.</summary>
    public Func<ScheduleRecord, (double Initial, (string Name, double Value)[] Settings)>? Momentum { get; init; }

    public Dictionary<string, double> Settings(ScheduleRecord record)
    {
        Dictionary<string, double> settings = Also(record).ToDictionary(setting => setting.Name, setting => setting.Value);
        foreach (var (name, value) in record.Hyperparameters.Where(pair => pair.Key != Initial && !Reads.Contains(pair.Key)))
        {
            if (Assumes.TryGetValue(name, out string? text))
            {
                Assert.Equal(text, value.GetRawText());
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                int place = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    settings[$"{_names[name]}[{place++}]"] = VariantMapping.Number(item);
                }
            }
            else
            {
                settings[_names[name]] = VariantMapping.Number(value);
            }
        }

        return settings;
    }

    public static double Number(ScheduleRecord record, string name) => record.Hyperparameters[name].GetDouble();
}
