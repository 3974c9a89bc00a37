namespace OptimizerGen.Problems;

/// <summary>The cells of a line.</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record CsvLine(int Number, CsvCell[] Cells)
{
    // Years of which tables are headed.
    private const int FirstYear = 1900, LastYear = 2100;

    public bool IsQuoted => Cells.All(cell => cell.IsQuoted);

    /// <summary>
    /// Whether the line names the columns. A name is a word or stands in quotes, unless the numbers below stand in quotes as
    /// well; a broken number among numbers makes no header.
    /// </summary>
    public bool IsHeaderOf(CsvLine? next) =>
        Cells.All(cell => cell.IsQuoted || !cell.IsNumber)
        && (Cells.Any(cell => !cell.IsNumber) || next is { IsQuoted: false });

    /// <summary>Whether the line is a row of years one after the other, which could be names as well as numbers.</summary>
    public bool IsYears
    {
        get
        {
            int[] years = [.. Cells.Select(cell => int.TryParse(cell.Text, out int year) && year is >= FirstYear and <= LastYear ? year : 0)];
            return years[0] > 0 && years.Zip(years.Skip(1)).All(pair => pair.Second == pair.First + 1);
        }
    }
}
