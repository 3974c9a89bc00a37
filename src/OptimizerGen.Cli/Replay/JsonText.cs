using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OptimizerGen.Cli.Replay;

/// <summary>JSON with numbers of a chosen number of digits, or the fewest that bring back every bit; values that JSON has no numbers for are strings.</summary>
internal static class JsonText
{
    /// <summary>The version of everything that is written: it grows when a key goes or changes its meaning, not when one is added.</summary>
    public const int Version = 1;

    /// <summary>What the help says of numbers that JSON has no form for.</summary>
    public const string Help = "Its \"version\" is 1 and grows when a key goes or changes its meaning; NaN and infinities, which JSON has no numbers for, are the strings \"NaN\", \"Infinity\" and \"-Infinity\".";

    /// <summary>An object that begins with the version.</summary>
    public static string WriteDocument(Action<Utf8JsonWriter> write) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        write(json);
        json.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, double value, int? digits = null)
    {
        json.WritePropertyName(name);
        WriteNumber(json, value, digits);
    }

    /// <summary>Numbers on one line, however many there are.</summary>
    public static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> values, int? digits = null)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Array(values, digits));
    }

    /// <summary>An array of numbers inside an array, on a line of its own.</summary>
    public static void WriteRow(Utf8JsonWriter json, IEnumerable<double> values, int? digits = null) =>
        json.WriteRawValue("\n" + new string(' ', 2 * json.CurrentDepth) + Array(values, digits));

    public static void WriteNumber(Utf8JsonWriter json, double value, int? digits = null) => json.WriteRawValue(Number(value, digits));

    private static string Array(IEnumerable<double> values, int? digits) =>
        $"[{string.Join(", ", values.Select(value => Number(value, digits)))}]";

    private static string Number(double value, int? digits) => double.IsFinite(value)
        ? value.ToString(digits is null ? "R" : $"G{digits}", CultureInfo.InvariantCulture)
        : $"\"{value.ToString(CultureInfo.InvariantCulture)}\"";
}
