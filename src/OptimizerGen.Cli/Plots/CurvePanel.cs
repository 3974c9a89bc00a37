using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Plots;

/// <summary>A function of one parameter as a curve, with each run's iterates on it and lines from one to the next.</summary>
internal static class CurvePanel
{
    private const double PanelHeight = 330;
    private const int CurvePoints = 400;

    public static double Height(IReadOnlyList<PlotRun> runs) =>
        PageLayout.TitleHeight + Math.Max(PanelHeight, Legend.HeightOf(runs)) + PageLayout.AxisHeight;

    public static void Write(SvgWriter svg, double top, PlotSubject subject, PlotWindow window, IReadOnlyList<PlotRun> runs)
    {
        PlotBox box = new(PageLayout.PanelLeft, top + PageLayout.TitleHeight, PageLayout.PanelWidth, PanelHeight);
        AxisScale x = new(window.MinX, window.MaxX, box.Left, box.Right), y = new(window.MinY, window.MaxY, box.Bottom, box.Top);
        PlotPoint OnCurve(double at) => new(x.Position(at), y.Position(subject.Value!(new(at, 0))));
        PanelFrame.Write(svg, box, x, y, subject.ParameterNames[0], subject.Formula, "Iterates on the curve", grid: true);
        PlotPoint[] curve = [.. Enumerable.Range(0, CurvePoints + 1).Select(k => OnCurve(x.Low + ((x.High - x.Low) * k / CurvePoints)))];
        foreach (IReadOnlyList<PlotPoint> part in Polyline.Clip(curve, box))
        {
            svg.Element(
                "path", ("d", SvgWriter.Path(Polyline.Simplify(part, 0.1))), ("fill", "none"), ("stroke", "#9AA3B2"), ("stroke-width", 2.4));
        }

        for (int i = 0; i < runs.Count; i++)
        {
            PlotStyle style = PlotStyle.All[i % PlotStyle.All.Count];
            PlotPoint[] points = [.. runs[i].Points.Select(point => OnCurve(point.X))];
            foreach (IReadOnlyList<PlotPoint> part in Polyline.Clip(points, box))
            {
                IReadOnlyList<PlotPoint> line = Polyline.Limit(part, 900);
                RunLine.Write(svg, line, style, width: 1.3);
                RunLine.WriteArrows(svg, line, style);
            }

            Markers.WriteIterates(svg, points, box, style);
        }

        foreach (PlotPoint minimum in subject.Minima.Select(minimum => OnCurve(minimum.X)).Where(box.Contains))
        {
            Markers.WriteMinimum(svg, minimum, "minimum");
        }

        Markers.WriteStart(svg, OnCurve(subject.Start.X), "start");
        PanelFrame.WriteOutline(svg, box);
        Legend.Write(svg, box.Top, runs);
    }
}
