namespace OptimizerGen.Cli.Plots;

/// <summary>Makes lines on the page short enough to store and keeps them inside their panel.</summary>
internal static class Polyline
{
    /// <summary>Leaves out points that lie closer than <paramref name="tolerance"/> to the line without them (Douglas and Peucker).</summary>
    public static IReadOnlyList<PlotPoint> Simplify(IReadOnlyList<PlotPoint> points, double tolerance)
    {
        if (points.Count < 3)
        {
            return points;
        }

        bool[] kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        Stack<(int From, int To)> open = new([(0, points.Count - 1)]);
        while (open.TryPop(out (int From, int To) part))
        {
            (int farthest, double distance) = Farthest(points, part.From, part.To);
            if (distance > tolerance)
            {
                kept[farthest] = true;
                open.Push((part.From, farthest));
                open.Push((farthest, part.To));
            }
        }

        return [.. points.Where((_, i) => kept[i])];
    }

    /// <summary>Simplifies ever more coarsely until few enough points are left.</summary>
    public static IReadOnlyList<PlotPoint> Limit(IReadOnlyList<PlotPoint> points, int atMost)
    {
        IReadOnlyList<PlotPoint> result = Simplify(points, 0.2);
        for (double tolerance = 0.4; result.Count > atMost; tolerance *= 2)
        {
            result = Simplify(result, tolerance);
        }

        return result;
    }

    /// <summary>The parts of a line inside a box; it ends for good at the first point that is not finite.</summary>
    public static IReadOnlyList<IReadOnlyList<PlotPoint>> Clip(IReadOnlyList<PlotPoint> points, PlotBox box)
    {
        List<IReadOnlyList<PlotPoint>> parts = [];
        List<PlotPoint> current = [];
        for (int i = 0; i + 1 < points.Count && points[i].IsFinite && points[i + 1].IsFinite; i++)
        {
            if (ClipSegment(points[i], points[i + 1], box) is not (PlotPoint from, PlotPoint to))
            {
                continue;
            }

            if (current.Count == 0 || current[^1] != from)
            {
                current = [from];
                parts.Add(current);
            }

            current.Add(to);
        }

        return parts;
    }

    // Liang and Barsky: the stretch [enter, leave] of the segment that satisfies all four sides.
    private static (PlotPoint From, PlotPoint To)? ClipSegment(PlotPoint a, PlotPoint b, PlotBox box)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, enter = 0, leave = 1;
        ReadOnlySpan<(double Slope, double Room)> sides =
            [(-dx, a.X - box.Left), (dx, box.Right - a.X), (-dy, a.Y - box.Top), (dy, box.Bottom - a.Y)];
        foreach ((double slope, double room) in sides)
        {
            if (slope == 0 && room < 0)
            {
                return null;
            }

            if (slope < 0)
            {
                enter = Math.Max(enter, room / slope);
            }
            else if (slope > 0)
            {
                leave = Math.Min(leave, room / slope);
            }
        }

        PlotPoint At(double share) => share is 0 ? a : share is 1 ? b : new(a.X + (share * dx), a.Y + (share * dy));
        return enter <= leave ? (At(enter), At(leave)) : null;
    }

    private static (int Index, double Distance) Farthest(IReadOnlyList<PlotPoint> points, int from, int to)
    {
        (int index, double distance) = (from, -1);
        for (int i = from + 1; i < to; i++)
        {
            double candidate = DistanceToSegment(points[i], points[from], points[to]);
            if (candidate > distance)
            {
                (index, distance) = (i, candidate);
            }
        }

        return (index, distance);
    }

    private static double DistanceToSegment(PlotPoint point, PlotPoint a, PlotPoint b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, square = (dx * dx) + (dy * dy);
        double share = square == 0 ? 0 : Math.Clamp((((point.X - a.X) * dx) + ((point.Y - a.Y) * dy)) / square, 0, 1);
        return point.DistanceTo(new PlotPoint(a.X + (share * dx), a.Y + (share * dy)));
    }
}
