namespace OptimizerGen.Cli.Plots;

/// <summary>Level sets of a function sampled on a grid: one segment or two in each cell, joined into polylines.</summary>
internal static class MarchingSquares
{
    /// <summary>The polylines of one level, in grid coordinates (column, row).</summary>
    public static IReadOnlyList<IReadOnlyList<PlotPoint>> Trace(double[,] values, double level)
    {
        List<(PlotPoint A, PlotPoint B)> segments = [];
        for (int row = 0; row + 1 < values.GetLength(0); row++)
        {
            for (int column = 0; column + 1 < values.GetLength(1); column++)
            {
                AddCell(values, row, column, level, segments);
            }
        }

        return PolylineJoiner.Join(segments);
    }

    private static void AddCell(double[,] values, int row, int column, double level, List<(PlotPoint A, PlotPoint B)> segments)
    {
        // Corners and edges in one sense of rotation: edge k lies between corner k and corner k + 1.
        Span<(int Row, int Column)> corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)];
        Span<PlotPoint> crossings = stackalloc PlotPoint[4];
        int count = 0;
        double sum = 0;
        for (int k = 0; k < 4; k++)
        {
            (int Row, int Column) a = corners[k], b = corners[(k + 1) % 4];
            double valueA = values[a.Row, a.Column], valueB = values[b.Row, b.Column];
            if (!double.IsFinite(valueA))
            {
                return;
            }

            sum += valueA;
            if ((valueA < level) != (valueB < level) && double.IsFinite(valueB))
            {
                crossings[count++] = Crossing(a, b, valueA, valueB, level);
            }
        }

        if (count == 2)
        {
            segments.Add((crossings[0], crossings[1]));
        }
        else if (count == 4)
        {
            // A saddle: the value in the middle says which corners belong together.
            bool firstCornerStandsAlone = (sum / 4 < level) != (values[row, column] < level);
            segments.Add(firstCornerStandsAlone ? (crossings[3], crossings[0]) : (crossings[0], crossings[1]));
            segments.Add(firstCornerStandsAlone ? (crossings[1], crossings[2]) : (crossings[2], crossings[3]));
        }
    }

    // Neighbouring cells must find the same bits, so the edge is always walked from its lower end.
    private static PlotPoint Crossing((int Row, int Column) a, (int Row, int Column) b, double valueA, double valueB, double level)
    {
        if (a.Row > b.Row || a.Column > b.Column)
        {
            (a, b, valueA, valueB) = (b, a, valueB, valueA);
        }

        double share = (level - valueA) / (valueB - valueA);
        return new PlotPoint(a.Column + (share * (b.Column - a.Column)), a.Row + (share * (b.Row - a.Row)));
    }
}
