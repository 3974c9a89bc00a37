using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Plots;

/// <summary>Chooses the part of the plane to show: the problem's own window, widened for a start outside it.</summary>
internal static class PlotWindows
{
    public static PlotWindow? Fit(PlotSubject subject, IReadOnlyList<PlotRun> runs)
    {
        if (subject.Window is not PlotWindow window)
        {
            return null;
        }

        PlotWindow fitted = subject.ParameterNames.Count == 1
            ? ForCurve(window, subject)
            : Include(window, subject.Start.X, subject.Start.Y);
        return runs.Count > 0 ? fitted : window;
    }

    private static PlotWindow ForCurve(PlotWindow window, PlotSubject subject)
    {
        double value = subject.Value!(subject.Start);
        return window.Contains(subject.Start.X, value) || !double.IsFinite(value) ? window : Include(window, subject.Start.X, value * 1.05);
    }

    private static PlotWindow Include(PlotWindow window, double x, double y)
    {
        (x, y) = (Math.Clamp(x, -AxisScale.Farthest, AxisScale.Farthest), Math.Clamp(y, -AxisScale.Farthest, AxisScale.Farthest));
        double marginX = 0.08 * (window.MaxX - window.MinX), marginY = 0.08 * (window.MaxY - window.MinY);
        return window.Contains(x, y) ? window : new PlotWindow(
            Math.Min(window.MinX, x - marginX), Math.Max(window.MaxX, x + marginX),
            Math.Min(window.MinY, y - marginY), Math.Max(window.MaxY, y + marginY));
    }
}
