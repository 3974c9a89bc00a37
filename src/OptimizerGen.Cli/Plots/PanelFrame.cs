namespace OptimizerGen.Cli.Plots;

/// <summary>The frame of a panel: title, grid, ticks with their labels, names of the axes.</summary>
internal static class PanelFrame
{
    private const double TickLength = 5;

    public static void Write(SvgWriter svg, PlotBox box, AxisScale x, AxisScale y, string nameX, string nameY, string title, bool grid,
        double tickDistanceX = 80, double tickDistanceY = 42)
    {
        svg.TextElement("text", title, ("x", box.Left), ("y", box.Top - 11), ("font-size", 14), ("font-weight", "bold"), ("fill", PageLayout.Ink));
        svg.Element("rect", ("x", box.Left), ("y", box.Top), ("width", box.Width), ("height", box.Height), ("fill", PageLayout.Paper));
        foreach (double tick in x.Ticks(box.Width / tickDistanceX))
        {
            double at = x.Position(tick);
            Line(svg, at, grid ? box.Top : box.Bottom, at, box.Bottom, PageLayout.Grid);
            Line(svg, at, box.Bottom, at, box.Bottom + TickLength, PageLayout.FaintInk);
            Label(svg, x.Label(tick), at, box.Bottom + 19, "middle");
        }

        foreach (double tick in y.Ticks(box.Height / tickDistanceY))
        {
            double at = y.Position(tick);
            Line(svg, box.Left, at, grid ? box.Right : box.Left, at, PageLayout.Grid);
            Line(svg, box.Left - TickLength, at, box.Left, at, PageLayout.FaintInk);
            Label(svg, y.Label(tick), box.Left - 8, at + 4.5, "end");
        }

        svg.TextElement(
            "text", nameX, ("x", box.Left + (box.Width / 2)), ("y", box.Bottom + 39), ("font-size", PageLayout.FontSize), ("text-anchor", "middle"), ("fill", PageLayout.Ink));
        (double nameLeft, double middle) = (box.Left - 50, box.Top + (box.Height / 2));
        svg.TextElement(
            "text", nameY, ("x", nameLeft), ("y", middle), ("font-size", PageLayout.FontSize), ("text-anchor", "middle"), ("fill", PageLayout.Ink),
            ("transform", $"rotate(-90 {SvgWriter.Number(nameLeft)} {SvgWriter.Number(middle)})"));
    }

    /// <summary>The outline, drawn last so that no line lies over it.</summary>
    public static void WriteOutline(SvgWriter svg, PlotBox box) => svg.Element(
        "rect", ("x", box.Left), ("y", box.Top), ("width", box.Width), ("height", box.Height), ("fill", "none"), ("stroke", PageLayout.FaintInk));

    private static void Line(SvgWriter svg, double x1, double y1, double x2, double y2, string colour) => svg.Element(
        "line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", colour));

    private static void Label(SvgWriter svg, string text, double x, double y, string anchor) => svg.TextElement(
        "text", text, ("x", x), ("y", y), ("font-size", PageLayout.SmallFontSize), ("text-anchor", anchor), ("fill", PageLayout.Ink));
}
