namespace OptimizerGen.Cli.Plots;

/// <summary>
/// Level sets at quantiles of the values in view, so that a narrow valley and its steep walls
/// both get lines; evenly spaced levels would leave the valley empty.
/// </summary>
internal static class LevelSets
{
    private const int GridPoints = 161;

    private static readonly double[] s_quantiles = [0.01, 0.03, 0.07, 0.12, 0.19, 0.27, 0.36, 0.46, 0.57, 0.69, 0.81, 0.92];

    /// <summary>The levels, lowest first, each with its polylines on the page.</summary>
    public static IEnumerable<(double Level, IReadOnlyList<IReadOnlyList<PlotPoint>> Lines)> Trace(
        Func<PlotPoint, double> function, AxisScale x, AxisScale y)
    {
        double[,] values = Sample(function, x, y);
        double[] sorted = [.. values.Cast<double>().Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            yield break;
        }

        foreach (double level in s_quantiles.Select(q => sorted[(int)(q * (sorted.Length - 1))]).Distinct())
        {
            yield return (level, [.. MarchingSquares.Trace(values, level).Select(line =>
                Polyline.Simplify([.. line.Select(point => ToPage(point, x, y))], 0.15))]);
        }
    }

    private static double[,] Sample(Func<PlotPoint, double> function, AxisScale x, AxisScale y)
    {
        double[,] values = new double[GridPoints, GridPoints];
        for (int row = 0; row < GridPoints; row++)
        {
            for (int column = 0; column < GridPoints; column++)
            {
                values[row, column] = function(new PlotPoint(Along(x, column), Along(y, row)));
            }
        }

        return values;
    }

    private static PlotPoint ToPage(PlotPoint grid, AxisScale x, AxisScale y) =>
        new(x.Position(Along(x, grid.X)), y.Position(Along(y, grid.Y)));

    private static double Along(AxisScale scale, double index) => scale.Low + ((scale.High - scale.Low) * index / (GridPoints - 1));
}
