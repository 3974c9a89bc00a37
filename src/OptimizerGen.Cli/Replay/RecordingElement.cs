using System.Text.Json;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;

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

    public UserErrorException Error(string complaint) => new(Name.Length == 0 ? $"{Path}: the recording {complaint}." : $"{Path}: '{MessageText.Of(Name)}' {complaint}.");

    public void RequireObject(IReadOnlyList<string> keys)
    {
        foreach (RecordingElement member in Members())
        {
            if (!keys.Contains(member.Name))
            {
                throw Error($"has a key '{MessageText.Of(member.Name)}' that means nothing here; {Suggestion.For(member.Name, keys).TrimEnd('.')}");
            }
        }
    }

    public RecordingElement? Optional(string key) =>
        Json.TryGetProperty(key, out JsonElement value) ? new RecordingElement(Path, key, value) : null;

    public RecordingElement Required(string key) => Optional(key) ?? throw Error($"has no '{key}'");

    /// <summary>The members of an object, each once.</summary>
    public IEnumerable<RecordingElement> Members()
    {
        if (Json.ValueKind != JsonValueKind.Object)
        {
            throw Error("must be an object");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in Json.EnumerateObject())
        {
            var member = new RecordingElement(Path, property.Name, property.Value);
            yield return names.Add(property.Name) ? member : throw member.Error("stands twice; keep one of the two");
        }
    }

    public IEnumerable<RecordingElement> Items() => IsArray
        ? Json.EnumerateArray().Select((item, i) => new RecordingElement(Path, FormattableString.Invariant($"{Name}[{i}]"), item))
        : throw Error("must be an array");

    /// <summary>A number that <paramref name="largest"/> is not smaller than.</summary>
    public double Number(double largest)
    {
        if (Json.ValueKind == JsonValueKind.String && s_words.TryGetValue(Json.GetString()!, out double word))
        {
            return word;
        }

        if (Json.ValueKind != JsonValueKind.Number)
        {
            throw Error("must be a number, or \"NaN\", \"Infinity\" or \"-Infinity\"");
        }

        string written = Json.GetRawText();
        if (NumberLiteral.Read(written, out double value) is { } mistake)
        {
            throw Error(mistake == ExpressionDiagnostics.NumberTooSmall
                ? $"is {written}, which is nearer to 0 than any number of double precision; write 0"
                : $"is {written}, which is larger than any number of double precision; write \"Infinity\" where that is meant");
        }

        return Math.Abs(value) <= largest
            ? value
            : throw Error($"is {written}, which is larger than any number of float32; write \"Infinity\" where that is meant, or replay in float64");
    }

    public double[] Numbers(double largest) => [.. Items().Select(item => item.Number(largest))];

    public double[] Numbers(int length, string model, double largest)
    {
        double[] numbers = Numbers(largest);
        return numbers.Length == length
            ? numbers
            : throw Error(FormattableString.Invariant($"has {numbers.Length} numbers, but {model} has {length}"));
    }

    public int Whole(int least, int most) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out int value) && value >= least && value <= most
            ? value
            : throw Error(FormattableString.Invariant($"must be a whole number from {least} to {most}"));
}
