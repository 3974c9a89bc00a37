using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Plots;

/// <summary>The page: for every six runs their losses and, for one or two parameters, their paths.</summary>
internal static class RacePlot
{
    private const double HeaderHeight = 44;

    public static string Write(PlotSubject subject, IReadOnlyList<PlotRun> runs)
    {
        IReadOnlyList<PlotRun[]> groups = [.. runs.Chunk(PlotStyle.All.Count)];
        PlotWindow? window = subject.Value is null ? null : PlotWindows.Fit(subject, runs);
        double height = HeaderHeight + groups.Sum(group => LossPanel.Height(group) + PathHeight(subject, window, group));
        using var svg = new SvgWriter();
        svg.Open(
            "svg", ("viewBox", $"0 0 {SvgWriter.Number(PageLayout.Width)} {SvgWriter.Number(height)}"),
            ("width", PageLayout.Width), ("height", height), ("font-family", "Helvetica, Arial, 'DejaVu Sans', sans-serif"));
        svg.TextElement("title", $"Optimizers on {subject.Title}");
        svg.Element("rect", ("width", "100%"), ("height", "100%"), ("fill", PageLayout.Paper));
        svg.TextElement("text", subject.Title, ("x", PageLayout.PanelLeft), ("y", 26), ("font-size", 17), ("font-weight", "bold"), ("fill", PageLayout.Ink));
        svg.TextElement(
            "text", subject.Formula, ("x", PageLayout.Width - 16), ("y", 26), ("font-size", PageLayout.FontSize), ("text-anchor", "end"), ("fill", PageLayout.FaintInk));
        double top = HeaderHeight;
        foreach (PlotRun[] group in groups)
        {
            LossPanel.Write(svg, top, subject, group);
            top += LossPanel.Height(group);
            WritePaths(svg, top, subject, window, group);
            top += PathHeight(subject, window, group);
        }

        svg.Close();
        return svg.ToString();
    }

    private static double PathHeight(PlotSubject subject, PlotWindow? window, IReadOnlyList<PlotRun> group) => window is null
        ? 0
        : subject.ParameterNames.Count == 1 ? CurvePanel.Height(group) : ContourPanel.Height(window, group);

    private static void WritePaths(SvgWriter svg, double top, PlotSubject subject, PlotWindow? window, IReadOnlyList<PlotRun> group)
    {
        if (window is not null && subject.ParameterNames.Count == 1)
        {
            CurvePanel.Write(svg, top, subject, window, group);
        }
        else if (window is not null)
        {
            ContourPanel.Write(svg, top, subject, window, group);
        }
    }
}
