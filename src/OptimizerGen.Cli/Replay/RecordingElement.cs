using System.Text.Json;

namespace OptimizerGen.Cli.Replay;

/// <summary>A value in a recording, with its place for messages.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The value's place in it: <c>gradients[3]</c>.</param>
/// <param name="Json">The value.</param>
internal sealed record RecordingElement(string Path, string Name, JsonElement Json)
{
    private static readonly Dictionary<string, double> s_words = new(StringComparer.Ordinal)
    {
        ["NaN"] = double.NaN,
        ["Infinity"] = double.PositiveInfinity,
        ["-Infinity"] = double.NegativeInfinity,
    };

    public bool IsArray => Json.ValueKind == JsonValueKind.Array;

    public UserErrorException Error(string complaint) => new(Name.Length == 0 ? $"{Path}: the recording {complaint}." : $"{Path}: '{Name}' {complaint}.");

    public void RequireObject(IReadOnlyList<string> keys)
    {
        foreach (RecordingElement member in Members())
        {
            if (!keys.Contains(member.Name))
            {
                throw Error($"has a key '{member.Name}' that means nothing here; {Suggestion.For(member.Name, keys).TrimEnd('.')}");
            }
        }
    }

    public RecordingElement? Optional(string key) =>
        Json.TryGetProperty(key, out JsonElement value) ? new RecordingElement(Path, key, value) : null;

    public RecordingElement Required(string key) => Optional(key) ?? throw Error($"has no '{key}'");

    public IEnumerable<RecordingElement> Members() => Json.ValueKind == JsonValueKind.Object
        ? Json.EnumerateObject().Select(member => new RecordingElement(Path, member.Name, member.Value))
        : throw Error("must be an object");

    public IEnumerable<RecordingElement> Items() => IsArray
        ? Json.EnumerateArray().Select((item, i) => new RecordingElement(Path, FormattableString.Invariant($"{Name}[{i}]"), item))
        : throw Error("must be an array");

    public double Number()
    {
        if (Json.ValueKind == JsonValueKind.String && s_words.TryGetValue(Json.GetString()!, out double word))
        {
            return word;
        }

        return Json.ValueKind == JsonValueKind.Number && Json.TryGetDouble(out double value)
            ? value
            : throw Error("must be a number, or \"NaN\", \"Infinity\" or \"-Infinity\"");
    }

    public double[] Numbers() => [.. Items().Select(item => item.Number())];

    public double[] Numbers(int length, string model)
    {
        double[] numbers = Numbers();
        return numbers.Length == length
            ? numbers
            : throw Error(FormattableString.Invariant($"has {numbers.Length} numbers, but {model} has {length}"));
    }

    public int Whole(int least, int most) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out int value) && value >= least && value <= most
            ? value
            : throw Error(FormattableString.Invariant($"must be a whole number from {least} to {most}"));
}
