namespace OptimizerGen.Cli.Plots;

/// <summary>The legend to the right of a panel: a sample of each line, its name, how it was run and how it ended.</summary>
internal static class Legend
{
    private const double SampleWidth = 30;
    private const double LineHeight = 16;
    private const int LongestName = 22;
    private const int LongestDetail = 26;

    public static double HeightOf(IReadOnlyList<PlotRun> runs) => runs.Sum(run => HeightOf(Lines(run)));

    public static void Write(SvgWriter svg, double top, IReadOnlyList<PlotRun> runs)
    {
        double y = top;
        for (int i = 0; i < runs.Count; i++)
        {
            PlotStyle style = PlotStyle.All[i % PlotStyle.All.Count];
            List<(string Text, bool IsName)> lines = Lines(runs[i]);
            RunLine.Write(svg, [new(PageLayout.LegendLeft, y + 8), new(PageLayout.LegendLeft + SampleWidth, y + 8)], style, width: 2.2);
            for (int k = 0; k < lines.Count; k++)
            {
                svg.TextElement(
                    "text", lines[k].Text, ("x", PageLayout.LegendLeft + SampleWidth + 8), ("y", y + 12 + (k * LineHeight)),
                    ("font-size", lines[k].IsName ? PageLayout.FontSize : PageLayout.SmallFontSize), ("fill", lines[k].IsName ? PageLayout.Ink : PageLayout.FaintInk));
            }

            y += HeightOf(lines);
        }
    }

    private static double HeightOf(List<(string Text, bool IsName)> lines) => (lines.Count * LineHeight) + 7;

    private static List<(string Text, bool IsName)> Lines(PlotRun run) =>
    [
        .. Wrap(run.Label, LongestName).Select(line => (line, true)),
        .. Wrap(run.Detail, LongestDetail).Select(line => (line, false)),
        .. Wrap(run.Outcome, LongestDetail).Select(line => (line, false)),
    ];

    private static IEnumerable<string> Wrap(string text, int longest)
    {
        string line = string.Empty;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > longest)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
