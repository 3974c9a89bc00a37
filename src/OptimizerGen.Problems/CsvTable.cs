namespace OptimizerGen.Problems;

/// <summary>A table of numbers read from separated text (commas, semicolons or tabs), with a header if its first line has words.</summary>
public sealed class CsvTable
{
    private CsvTable(IReadOnlyList<string> names, IReadOnlyList<double[]> rows)
    {
        Names = names;
        Rows = rows;
    }

    /// <summary>The columns' names; <c>x1</c>, <c>x2</c> … and <c>y</c> for the last where there is no header.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The rows, each with as many numbers as there are names.</summary>
    public IReadOnlyList<double[]> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">Something in it is no table of numbers; the message names file, line and column.</exception>
    public static CsvTable Read(string path) => Parse(path, File.ReadAllText(path));

    /// <summary>Reads a text; <paramref name="path"/> is only named in messages.</summary>
    /// <exception cref="FormatException">Something in it is no table of numbers; the message names file, line and column.</exception>
    public static CsvTable Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<CsvLine> lines = CsvReading.Lines(path, text);
        bool hasHeader = lines.Count > 0 && HasHeader(path, lines);
        List<double[]> rows = [.. lines.Skip(hasHeader ? 1 : 0).Select(line => ParseRow(path, line, lines[0].Cells.Length))];
        if (rows.Count == 0)
        {
            throw new FormatException($"{path}: the file has no row of numbers; write one sample on each line, its target last.");
        }

        string[] names = hasHeader
            ? [.. lines[0].Cells.Select(cell => cell.Text)]
            : [.. Enumerable.Range(1, lines[0].Cells.Length - 1).Select(k => $"x{k}"), "y"];
        return new CsvTable(names, rows);
    }

    private static bool HasHeader(string path, List<CsvLine> lines)
    {
        CsvLine first = lines[0];
        if (first.Cells.Length < 2)
        {
            throw new FormatException(
                $"{path}({first.Number},1): the line has one column; at least one feature and the target are needed, separated by commas.");
        }

        CsvLine? second = lines.Count > 1 ? lines[1] : null;
        if (!first.IsQuoted && first.IsYears && second is { IsYears: false })
        {
            throw new FormatException(
                $"{path}({first.Number},1): years such as {first.Cells[0].Text} and {first.Cells[1].Text} may be the columns' names or a sample; "
                + "put names into double quotes, or write a line of names above a sample.");
        }

        return first.IsHeaderOf(second);
    }

    private static double[] ParseRow(string path, CsvLine line, int width)
    {
        if (line.Cells.Length != width)
        {
            throw new FormatException(
                $"{path}({line.Number},{Math.Min(line.Cells.Length, width) + 1}): the line has {Columns(line.Cells.Length)}, but the first has {width}; give every line the same number.");
        }

        double[] row = new double[width];
        for (int k = 0; k < width; k++)
        {
            if (!line.Cells[k].TryParse(out row[k]) || !double.IsFinite(row[k]))
            {
                throw new FormatException(
                    $"{path}({line.Number},{k + 1}): '{line.Cells[k].Text}' in line {line.Number}, column {k + 1} is no finite number; write it like 1.5 or 2e-3.");
            }
        }

        return row;
    }

    private static string Columns(int count) => count == 1 ? "1 column" : $"{count} columns";
}
