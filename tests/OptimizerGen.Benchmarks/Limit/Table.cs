namespace OptimizerGen.Benchmarks.Limit;

/// <summary>Prints a table row by row, as the numbers come.</summary>
internal sealed class Table
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    private readonly int _columns;

    /// <param name="columns">The headings; the first column holds words, the others numbers.</param>
    public Table(params ReadOnlySpan<string> columns)
    {
        _columns = columns.Length;
        Row(columns);
        Console.WriteLine("|---" + string.Concat(Enumerable.Repeat("|---:", columns.Length - 1)) + "|");
    }

    public void Row(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != _columns)
        {
            throw new ArgumentException($"A row of {cells.Length} cells does not fit a table of {_columns} columns.", nameof(cells));
        }

        Console.WriteLine("| " + string.Join(" | ", cells) + " |");
    }

    public static string Number(double value, int digits) =>
        double.IsNaN(value) ? None : value.ToString(FormattableString.Invariant($"F{digits}"), System.Globalization.CultureInfo.InvariantCulture);

    public static string Ratio(double value) => Number(value, 2);

    public static string Nanoseconds(double value) => Number(value, 3);

    public static string Count(long value) => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
