using nietras.SeparatedValues;

namespace OptimizerGen.Problems;

/// <summary>Cuts separated text into the cells of its lines.</summary>
internal static class CsvReading
{
    private static readonly char[] s_separators = [',', ';', '\t'];

    /// <summary>The lines that are not blank.</summary>
    /// <exception cref="FormatException">A quote is opened and not closed.</exception>
    public static List<CsvLine> Lines(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        RequireClosedQuotes(path, text);
        SepReaderOptions options = new Sep(SeparatorOf(text)).Reader(standard => standard with { HasHeader = false, DisableColCountCheck = true });
        using SepReader reader = options.FromText(text);
        List<CsvLine> lines = [];
        int number = 1;
        foreach (SepReader.Row row in reader)
        {
            if (!row.Span.IsWhiteSpace())
            {
                var cells = new CsvCell[row.ColCount];
                for (int k = 0; k < cells.Length; k++)
                {
                    cells[k] = CsvCell.Of(row[k].Span);
                }

                lines.Add(new CsvLine(number, cells));
            }

            // A cell in quotes may go over several lines.
            number += 1 + row.Span.Count('\n');
        }

        return lines;
    }

    // The one that stands most often outside quotes in the first line that is not blank; commas where there is none.
    private static char SeparatorOf(string text)
    {
        int[] counts = new int[s_separators.Length];
        bool isQuoted = false;
        foreach (char c in text.TrimStart())
        {
            if (c == '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= c == '"';
            if (!isQuoted && Array.IndexOf(s_separators, c) is >= 0 and int place)
            {
                counts[place]++;
            }
        }

        return s_separators[Array.IndexOf(counts, counts.Max())];
    }

    private static void RequireClosedQuotes(string path, string text)
    {
        (int line, int openedIn) = (1, 0);
        foreach (char c in text)
        {
            openedIn = c == '"' ? (openedIn == 0 ? line : 0) : openedIn;
            line += c == '\n' ? 1 : 0;
        }

        if (openedIn > 0)
        {
            throw new FormatException($"{path}({openedIn},1): a double quote in line {openedIn} is not closed; write another one where the cell ends.");
        }
    }
}
