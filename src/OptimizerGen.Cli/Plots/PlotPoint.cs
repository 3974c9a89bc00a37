namespace OptimizerGen.Cli.Plots;

/// <summary>A point, in the problem's coordinates or on the page.</summary>
internal readonly record struct PlotPoint(double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);

    public double DistanceTo(PlotPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
