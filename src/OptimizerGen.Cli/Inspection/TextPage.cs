namespace OptimizerGen.Cli.Inspection;

/// <summary>Plain text under headings, wrapped at a width that reads well.</summary>
internal sealed class TextPage(TextWriter output)
{
    private const int Width = 110;
    private const string Indent = "  ";

    public void Title(string text) => output.WriteLine(text);

    /// <summary>A heading and what stands under it; nothing when there is nothing to say.</summary>
    public void Section(string heading, params IEnumerable<string?> paragraphs)
    {
        string[] texts = [.. paragraphs.OfType<string>().Where(text => text.Length > 0)];
        if (texts.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        foreach (string text in texts)
        {
            // What a condition or a loop holds stands further in.
            string indentation = Indent + text[..^text.TrimStart(' ').Length];
            Wrapped(text, indentation, indentation);
        }
    }

    public void Bullets(string heading, IReadOnlyList<string> items)
    {
        Section(heading, items.Select(item => "- " + item));
    }

    /// <summary>Rows whose columns stand below each other; the last one may be long.</summary>
    public void Columns(string heading, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            string cells = string.Concat(widths.Select((width, column) => row[column].PadRight(width) + (width > 0 ? Indent : string.Empty)));
            Wrapped(row[^1], Indent + cells, new string(' ', Indent.Length + cells.Length));
        }
    }

    private void Wrapped(string text, string first, string next)
    {
        string line = first;
        bool isEmpty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = next + (text.StartsWith("- ", StringComparison.Ordinal) ? Indent : string.Empty);
                isEmpty = true;
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        output.WriteLine(line.TrimEnd());
    }
}
