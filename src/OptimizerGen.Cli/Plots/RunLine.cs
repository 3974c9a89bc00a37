namespace OptimizerGen.Cli.Plots;

/// <summary>Draws a run's line in its style, with or without arrows that show which way it went.</summary>
internal static class RunLine
{
    private const double ArrowLength = 9;
    private const double ArrowEvery = 110;

    public static void Write(SvgWriter svg, IReadOnlyList<PlotPoint> points, PlotStyle style, double width = 1.8) => svg.Element(
        "path", ("d", SvgWriter.Path(points)), ("fill", "none"), ("stroke", style.Colour), ("stroke-width", width),
        ("stroke-dasharray", style.Dash), ("stroke-linejoin", "round"));

    /// <summary>Arrowheads at even distances along the line, and at least one if the line is long enough to carry it.</summary>
    public static void WriteArrows(SvgWriter svg, IReadOnlyList<PlotPoint> points, PlotStyle style)
    {
        double length = 0;
        for (int i = 1; i < points.Count; i++)
        {
            length += points[i].DistanceTo(points[i - 1]);
        }

        int arrows = (int)Math.Clamp(length / ArrowEvery, length > 3 * ArrowLength ? 1 : 0, 8);
        double travelled = 0;
        int next = 1;
        for (int i = 1; i < points.Count; i++)
        {
            double segment = points[i].DistanceTo(points[i - 1]);
            for (; next <= arrows && travelled + segment >= length * (next - 0.5) / arrows && segment > 0; next++)
            {
                WriteArrow(svg, points[i - 1], points[i], ((length * (next - 0.5) / arrows) - travelled) / segment, style);
            }

            travelled += segment;
        }
    }

    private static void WriteArrow(SvgWriter svg, PlotPoint from, PlotPoint to, double share, PlotStyle style)
    {
        double distance = from.DistanceTo(to);
        (double ux, double uy) = ((to.X - from.X) / distance, (to.Y - from.Y) / distance);
        (double x, double y) = (from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
        PlotPoint tip = new(x + (ux * ArrowLength / 2), y + (uy * ArrowLength / 2));
        PlotPoint At(double back, double side) => new(tip.X - (ux * back) - (uy * side), tip.Y - (uy * back) + (ux * side));
        svg.Element(
            "path", ("d", SvgWriter.Path([tip, At(ArrowLength, 4), At(ArrowLength * 0.75, 0), At(ArrowLength, -4)], closed: true)),
            ("fill", style.Colour), ("stroke", PageLayout.Paper), ("stroke-width", 0.6));
    }
}
