namespace OptimizerGen.Cli.Plots;

/// <summary>A rectangle on the page.</summary>
internal readonly record struct PlotBox(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Contains(PlotPoint point) =>
        point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;
}
