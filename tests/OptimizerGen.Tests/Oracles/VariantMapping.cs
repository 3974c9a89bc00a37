using System.Globalization;
using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A variant's class, and the catalogue's names for its source's hyperparameters and states.</summary>
internal sealed class VariantMapping(string optimizer, string hyperparameters, string states = "")
{
    private readonly Dictionary<string, string> _hyperparameters = Pairs(hyperparameters);
    private readonly Dictionary<string, string> _states = Pairs(states);
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, string> _assumed = [];

    public string Optimizer { get; } = optimizer;

    /// <summary>What the source's words for a hyperparameter mean as a number, "momentum:null=0".</summary>
    public string Words { init => _words = Pairs(value); }

    /// <summary>Hyperparameters that the class leaves out, with the value that it stands for.</summary>
    public string Assumes { init => _assumed = Pairs(value); }

    /// <summary>The view that gives the point of evaluation, where the record has one beside the parameters.</summary>
    public string? EvaluatedBy { get; init; }

    /// <summary>A second class that is the same rule with some settings fixed.</summary>
    public SpecialCase? Also { get; init; }

    /// <summary>The classes that are to follow a record: the variant's own, and its special case where the record is one.</summary>
    public IEnumerable<string> Optimizers(OracleRecord record)
    {
        yield return Optimizer;
        if (Also is { } special && special.Matches(record))
        {
            yield return special.Optimizer;
        }
    }

    /// <summary>The record's hyperparameters under the catalogue's names.</summary>
    public IEnumerable<KeyValuePair<string, double>> Settings(OracleRecord record, string optimizer)
    {
        foreach (var (name, value) in record.Hyperparameters)
        {
            if (_assumed.TryGetValue(name, out string? assumed))
            {
                Assert.Equal(assumed, value.GetRawText());
                continue;
            }

            if (!_hyperparameters.TryGetValue(name, out string? target))
            {
                throw new NotSupportedException($"{record.Id} has a hyperparameter '{name}' that the mapping of {record.Variant} does not know.");
            }

            if (optimizer == Also?.Optimizer && Also.Fixes(name))
            {
                continue;
            }

            string[] targets = target.Split(',');
            double[] values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Number)] : [Meaning(name, value)];
            if (targets.Length != values.Length)
            {
                throw new NotSupportedException($"{record.Id} has {values.Length} values for '{name}'; {targets.Length} are expected.");
            }

            for (int i = 0; i < targets.Length; i++)
            {
                yield return new(targets[i], values[i]);
            }
        }
    }

    public string State(OracleRecord record, string name) => _states.TryGetValue(name, out string? target)
        ? target
        : throw new NotSupportedException($"{record.Id} has a state '{name}' that the mapping of {record.Variant} does not know.");

    private double Meaning(string name, JsonElement value) => _words.TryGetValue($"{name}:{value}", out string? word) || _words.TryGetValue($"{name}:{value.ValueKind.ToString().ToLowerInvariant()}", out word)
        ? double.Parse(word, CultureInfo.InvariantCulture)
        : Number(value);

    internal static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new NotSupportedException($"The hyperparameter value {value.GetRawText()} is neither a number nor true or false."),
    };

    internal static Dictionary<string, string> Pairs(string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
