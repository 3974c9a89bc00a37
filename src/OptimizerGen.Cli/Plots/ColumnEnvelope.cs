namespace OptimizerGen.Cli.Plots;

/// <summary>Thins a curve that runs from left to right: of the points in one column of pixels it keeps what can be seen.</summary>
internal static class ColumnEnvelope
{
    /// <summary>First, lowest, highest and last point of each column, in their order.</summary>
    public static IReadOnlyList<PlotPoint> Reduce(IReadOnlyList<PlotPoint> points)
    {
        List<PlotPoint> kept = [];
        for (int start = 0; start < points.Count;)
        {
            int end = start + 1;
            while (end < points.Count && Math.Floor(points[end].X) == Math.Floor(points[start].X))
            {
                end++;
            }

            IEnumerable<int> column = Enumerable.Range(start, end - start);
            int[] visible = [start, column.MinBy(i => points[i].Y), column.MaxBy(i => points[i].Y), end - 1];
            kept.AddRange(visible.Distinct().Order().Select(i => points[i]));
            start = end;
        }

        return kept;
    }
}
