using System.Globalization;

namespace OptimizerGen.Problems;

/// <summary>A table of numbers read from comma-separated text, with a header if its first line has words.</summary>
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
    /// <exception cref="FormatException">Something in it is no table of numbers; the message names line and column.</exception>
    public static CsvTable Read(string path) => Parse(path, File.ReadAllText(path));

    /// <summary>Reads a text; <paramref name="path"/> is only named in messages.</summary>
    /// <exception cref="FormatException">Something in it is no table of numbers; the message names line and column.</exception>
    public static CsvTable Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<double[]> rows = [];
        IReadOnlyList<string>? names = null;
        int width = 0;
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            string[] cells = [.. lines[i].Split(',').Select(cell => cell.Trim().Trim('"'))];
            if (width == 0)
            {
                width = RequireTwo(path, i, cells.Length);
                if (IsHeader(cells))
                {
                    names = cells;
                    continue;
                }
            }

            rows.Add(ParseRow(path, i, cells, width));
        }

        if (rows.Count == 0)
        {
            throw new FormatException($"{path}: the file has no row of numbers; write one sample on each line, its target last.");
        }

        return new CsvTable(names ?? [.. Enumerable.Range(1, width - 1).Select(k => $"x{k}"), "y"], rows);
    }

    // A broken number in the first row must not turn the row into a header: a header has no numbers at all.
    private static bool IsHeader(string[] cells) => !cells.Any(cell => TryParse(cell, out _));

    private static double[] ParseRow(string path, int line, string[] cells, int width)
    {
        if (cells.Length != width)
        {
            throw new FormatException(
                $"{path}({line + 1},{Math.Min(cells.Length, width) + 1}): the line has {cells.Length} columns, but the first has {width}; give every line the same number.");
        }

        double[] row = new double[width];
        for (int k = 0; k < width; k++)
        {
            if (!TryParse(cells[k], out row[k]) || !double.IsFinite(row[k]))
            {
                throw new FormatException(
                    $"{path}({line + 1},{k + 1}): '{cells[k]}' in line {line + 1}, column {k + 1} is no finite number; write it like 1.5 or 2e-3.");
            }
        }

        return row;
    }

    private static int RequireTwo(string path, int line, int columns) => columns >= 2
        ? columns
        : throw new FormatException(
            $"{path}({line + 1},1): the line has one column; at least one feature and the target are needed, separated by commas.");

    private static bool TryParse(string cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
