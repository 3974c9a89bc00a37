using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Plots;

/// <summary>The level sets of a function of two parameters with each run's path over them; both axes in one scale.</summary>
internal static class ContourPanel
{
    private const double TallestPanel = 440;

    // The same for both axes, so that both get the same ticks.
    private const double TickDistance = 62;

    // A run that swings ever wider would cover the page with its later swings: its first ways out tell all there is.
    private const int WaysOut = 4;

    public static PlotBox Box(double top, PlotWindow window)
    {
        double ratio = (window.MaxY - window.MinY) / (window.MaxX - window.MinX);
        double width = Math.Min(PageLayout.PanelWidth, TallestPanel / ratio);
        return new PlotBox(PageLayout.PanelLeft, top + PageLayout.TitleHeight, width, width * ratio);
    }

    public static double Height(PlotWindow window, IReadOnlyList<PlotRun> runs) =>
        PageLayout.TitleHeight + Math.Max(Box(0, window).Height, Legend.HeightOf(runs)) + PageLayout.AxisHeight;

    public static void Write(SvgWriter svg, double top, PlotSubject subject, PlotWindow window, IReadOnlyList<PlotRun> runs)
    {
        PlotBox box = Box(top, window);
        AxisScale x = new(window.MinX, window.MaxX, box.Left, box.Right), y = new(window.MinY, window.MaxY, box.Bottom, box.Top);
        PlotPoint ToPage(PlotPoint point) => new(x.Position(point.X), y.Position(point.Y));
        PanelFrame.Write(svg, box, x, y, subject.ParameterNames[0], subject.ParameterNames[1], "Paths over the level sets", grid: false, tickDistanceX: TickDistance, tickDistanceY: TickDistance);
        WriteLevels(svg, subject.Value!, x, y);
        for (int i = 0; i < runs.Count; i++)
        {
            WritePath(svg, [.. runs[i].Points.Select(ToPage)], box, PlotStyle.All[i % PlotStyle.All.Count]);
        }

        bool only = subject.Minima.Count == 1;
        foreach (PlotPoint minimum in subject.Minima.Select(ToPage).Where(box.Contains))
        {
            Markers.WriteMinimum(svg, minimum, only ? "minimum" : null);
        }

        Markers.WriteStart(svg, ToPage(subject.Start), "start");
        PanelFrame.WriteOutline(svg, box);
        Legend.Write(svg, box.Top, [.. runs.Select(run => MarkIfClipped(run, window))]);
    }

    private static void WriteLevels(SvgWriter svg, Func<PlotPoint, double> function, AxisScale x, AxisScale y)
    {
        int index = 0;
        foreach ((double level, IReadOnlyList<IReadOnlyList<PlotPoint>> lines) in LevelSets.Trace(function, x, y))
        {
            string colour = LevelColour(index++);
            foreach (IReadOnlyList<PlotPoint> line in lines.Where(line => line.Count > 1))
            {
                svg.Element("path", ("d", SvgWriter.Path(line)), ("fill", "none"), ("stroke", colour), ("stroke-width", 0.9));
            }
        }
    }

    // Low ground is darker, so that a reader sees which way is down without reading numbers.
    private static string LevelColour(int index)
    {
        int shade = Math.Min(212, 112 + (8 * index));
        return $"#{shade:X2}{shade + 6:X2}{Math.Min(255, shade + 22):X2}";
    }

    private static void WritePath(SvgWriter svg, IReadOnlyList<PlotPoint> points, PlotBox box, PlotStyle style)
    {
        bool endsInside = points.Count > 0 && points[^1].IsFinite && box.Contains(points[^1]);
        foreach (IReadOnlyList<PlotPoint> part in Polyline.Clip(points, box).Take(endsInside ? int.MaxValue : WaysOut))
        {
            IReadOnlyList<PlotPoint> line = Polyline.Limit(part, 900);
            RunLine.Write(svg, line, style);
            RunLine.WriteArrows(svg, line, style);
        }

        Markers.WriteIterates(svg, points, box, style);
    }

    private static PlotRun MarkIfClipped(PlotRun run, PlotWindow window) =>
        run.Points.Any(point => !point.IsFinite || !window.Contains(point.X, point.Y)) && !run.Outcome.Contains("diverged", StringComparison.Ordinal)
            ? run with { Outcome = $"{run.Outcome}, leaves the plot" }
            : run;
}
