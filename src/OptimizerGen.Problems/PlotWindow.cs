namespace OptimizerGen.Problems;

/// <summary>The part of the plane worth looking at.</summary>
/// <param name="MinX">Left edge, in the first parameter.</param>
/// <param name="MaxX">Right edge, in the first parameter.</param>
/// <param name="MinY">Lower edge, in the second parameter.</param>
/// <param name="MaxY">Upper edge, in the second parameter.</param>
public sealed record PlotWindow(double MinX, double MaxX, double MinY, double MaxY)
{
    /// <summary>Whether a point lies inside, edges included.</summary>
    public bool Contains(double x, double y) => x >= MinX && x <= MaxX && y >= MinY && y <= MaxY;
}
