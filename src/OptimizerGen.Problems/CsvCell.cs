using System.Globalization;

namespace OptimizerGen.Problems;

/// <summary>A cell of a table as it stands in the file.</summary>
/// <param name="Text">What it says, without spaces and quotes around it.</param>
/// <param name="IsQuoted">Whether it stood in quotes.</param>
internal readonly record struct CsvCell(string Text, bool IsQuoted)
{
    /// <summary>Reads a cell: <c>"a ""b"", c"</c> says <c>a "b", c</c>.</summary>
    public static CsvCell Of(ReadOnlySpan<char> raw)
    {
        ReadOnlySpan<char> trimmed = raw.Trim();
        return trimmed is ['"', .. var inner, '"']
            ? new CsvCell(inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).Trim(), true)
            : new CsvCell(trimmed.ToString(), false);
    }

    public bool IsNumber => TryParse(out _);

    /// <summary>The number in it, whatever the culture.</summary>
    public bool TryParse(out double value) => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
