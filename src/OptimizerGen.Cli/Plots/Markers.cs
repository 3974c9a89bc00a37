namespace OptimizerGen.Cli.Plots;

/// <summary>Marks for single points: the start, the minima, the iterates of a short run.</summary>
internal static class Markers
{
    public static void WriteStart(SvgWriter svg, PlotPoint at, string? label)
    {
        if (!at.IsFinite)
        {
            return;
        }

        svg.Element("circle", ("cx", at.X), ("cy", at.Y), ("r", 5), ("fill", PageLayout.Paper), ("stroke", PageLayout.Ink), ("stroke-width", 1.8));
        WriteLabel(svg, at, label);
    }

    public static void WriteMinimum(SvgWriter svg, PlotPoint at, string? label)
    {
        List<PlotPoint> star = [];
        for (int k = 0; k < 10; k++)
        {
            double radius = k % 2 == 0 ? 8.5 : 3.6, angle = Math.PI * ((k / 5.0) - 0.5);
            star.Add(new(at.X + (radius * Math.Cos(angle)), at.Y + (radius * Math.Sin(angle))));
        }

        svg.Element("path", ("d", SvgWriter.Path(star, closed: true)), ("fill", PageLayout.Ink), ("stroke", PageLayout.Paper), ("stroke-width", 1));
        WriteLabel(svg, at, label);
    }

    /// <summary>A dot for each iterate, where there are few enough to be told apart.</summary>
    public static void WriteIterates(SvgWriter svg, IReadOnlyList<PlotPoint> points, PlotBox box, PlotStyle style)
    {
        const int Few = 60;
        PlotPoint last = new(double.NegativeInfinity, 0);
        foreach (PlotPoint point in points.Take(Few).Where(point => point.IsFinite && box.Contains(point)))
        {
            if (point.DistanceTo(last) > 3)
            {
                svg.Element("circle", ("cx", point.X), ("cy", point.Y), ("r", 2.4), ("fill", style.Colour), ("stroke", PageLayout.Paper), ("stroke-width", 0.5));
                last = point;
            }
        }
    }

    // A halo in the paper's colour keeps the label legible on top of lines.
    private static void WriteLabel(SvgWriter svg, PlotPoint at, string? label)
    {
        if (label is not null)
        {
            svg.TextElement(
                "text", label, ("x", at.X + 10), ("y", at.Y - 8), ("font-size", PageLayout.SmallFontSize), ("fill", PageLayout.Ink),
                ("stroke", PageLayout.Paper), ("stroke-width", 3), ("paint-order", "stroke"));
        }
    }
}
